import { useState } from "react";
import type { TwinTable } from "./twin.ts";

/** Rows that are made at a time. */
const MANY = 60;

const Rows = ({ table }: { readonly table: TwinTable }) => {
  const [shown, setShown] = useState(MANY);
  const { title, columns, count, at } = table;
  const left = Math.max(0, count - shown);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keys too */}
      <section className="table" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.min(count, shown) }, (_, index) => {
              const cells = at(index);
              return (
                <tr key={cells.join(" ")}>
                  <th scope="row">{cells[0]}</th>
                  {cells.slice(1).map((cell, place) => (
                    <td key={columns[place + 1]}>{cell}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {left === 0 ? null : (
        <button type="button" onClick={() => setShown(shown + MANY)}>
          Show {Math.min(MANY, left)} more of {count} rows
        </button>
      )}
    </>
  );
};

const Table = ({ table }: { readonly table: TwinTable }) => {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {table.title}: {table.count} {table.count === 1 ? "row" : "rows"}
      </summary>
      {open ? <Rows table={table} /> : null}
    </details>
  );
};

/** What a picture shows by lengths, places and squares. */
export const TwinTables = ({ tables }: { readonly tables: readonly TwinTable[] }) =>
  tables.length === 0 ? null : (
    <>
      <h3>In figures</h3>
      {tables.map((table) => (
        <Table key={table.key} table={table} />
      ))}
    </>
  );
