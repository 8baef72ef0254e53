import { useId, useState } from "react";
import "./file-list.css";

/** A name in a layer. */
export interface ListedFile {
  readonly path: string;
  /** `added`, `changed`, `hid`; empty for what is just there. */
  readonly change: string;
  readonly size: string;
}

export interface FileListModel {
  /** `10 names`. */
  readonly title: string;
  readonly files: readonly ListedFile[];
  /** What is not listed, and where to see it; empty for nothing. */
  readonly more: string;
}

const ROW = 44;
const SHOWN = 6;
const BEYOND = 4;

/** Names by the hundred thousand: those that are in view are drawn. */
export const FileList = ({ title, files, more }: FileListModel) => {
  const [wanted, setWanted] = useState("");
  const [top, setTop] = useState(0);
  const id = useId();
  const words = wanted.trim().toLowerCase();
  const found =
    words === "" ? files : files.filter(({ path, change }) => `${path} ${change}`.toLowerCase().includes(words));
  const first = Math.max(0, Math.min(Math.floor(top / ROW) - BEYOND, found.length - 1));
  const drawn = found.slice(first, first + SHOWN + 2 * BEYOND);
  return (
    <section className="file-list">
      <h3 id={id}>{title}</h3>
      <input
        type="search"
        value={wanted}
        placeholder="Search names"
        aria-label="Search names of this layer"
        onChange={(event) => {
          setWanted(event.target.value);
          setTop(0);
        }}
      />
      <p className="unseen" aria-live="polite">
        {words === "" ? "" : `${found.length} names`}
      </p>
      {found.length === 0 ? (
        <p>No name holds “{wanted.trim()}”.</p>
      ) : (
        <ul
          key={words}
          aria-labelledby={id}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          style={{ maxHeight: SHOWN * ROW }}
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        >
          <li aria-hidden="true" style={{ height: first * ROW }} />
          {drawn.map(({ path, change, size }, at) => (
            <li key={path} className="file" aria-setsize={found.length} aria-posinset={first + at + 1}>
              <code>{path.split("\\").at(-1)}</code>
              <span title={path}>
                {change === "" ? null : <b className={change}>{change} </b>}
                {size} · {path.split("\\").slice(0, -1).join("\\")}\
              </span>
            </li>
          ))}
          <li aria-hidden="true" style={{ height: Math.max(0, found.length - first - drawn.length) * ROW }} />
        </ul>
      )}
      {more === "" ? null : <p>{more}</p>}
    </section>
  );
};
