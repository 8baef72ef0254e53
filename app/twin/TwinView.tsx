import { useId, useMemo, useRef, useState } from "react";
import { type EntityRef, parseRef } from "#core/table.ts";
import { aboutOf } from "../diagrams/abouts.ts";
import { pictureOf } from "../diagrams/index.ts";
import type { Seen } from "../diagrams/seen.ts";
import { readingOf } from "./readings.ts";
import { TwinSteps, type TwinStepsProps } from "./TwinSteps.tsx";
import { TwinTables } from "./TwinTables.tsx";
import { type TwinList, type TwinNode, twinOf, type Where } from "./twin.ts";
import { useTwinKeys } from "./use-twin-keys.ts";
import "./twin.css";

export interface TwinViewProps {
  readonly diagram: string;
  readonly seen: Seen;
  readonly where: Where["in"];
  readonly steps: TwinStepsProps;
  /** What happens at this moment, in one sentence. */
  readonly sentence: string;
  /** Ref of what is selected, as text. */
  readonly selected: string | null;
  readonly onSelect: (ref: EntityRef) => void;
}

/** Entries of a list that are made at a time. */
const MANY = 60;

/** A picture as text: to be read, searched and walked like any page, and as alive as the picture. */
export const TwinView = ({ diagram, seen, where, steps, sentence, selected, onSelect }: TwinViewProps) => {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  /** How many entries of each opened list are shown, by key. */
  const [shown, setShown] = useState<Readonly<Record<string, number>>>({});
  const more = steps.current < steps.count - 1;
  const twin = useMemo(() => {
    const reading = readingOf(diagram, seen);
    return reading === null ? null : twinOf(reading, seen, { in: where, more });
  }, [diagram, seen, where, more]);
  /** How many relations are shown. */
  const [lines, setLines] = useState(MANY);
  const keys = useTwinKeys(root, twin?.tree ?? []);
  if (twin === null) return null;
  const { relations: related } = twin;

  const name = ({ key, ref, name: words }: TwinNode) => {
    const entity = parseRef(ref ?? "");
    return entity === null ? (
      <span>{words}</span>
    ) : (
      <button type="button" {...keys.of(key)} aria-pressed={ref === selected} onClick={() => onSelect(entity)}>
        {words}
      </button>
    );
  };
  const item = (node: TwinNode) => (
    <li key={node.key}>
      {name(node)}
      {node.more === "" ? null : <span className="more"> – {node.more}</span>}
      {node.holds.length === 0 ? null : <ul>{node.holds.map(item)}</ul>}
      {node.lists.map(list)}
    </li>
  );
  const list = ({ key, title, count, at }: TwinList) => {
    const open = Math.min(count, shown[key] ?? 0);
    const left = count - open;
    const put = (next: number): void => setShown({ ...shown, [key]: next });
    return (
      <div key={key} className="list">
        <button type="button" {...keys.of(key)} aria-expanded={open > 0} onClick={() => put(open > 0 ? 0 : MANY)}>
          {title}: {count}
        </button>
        {open === 0 ? null : (
          <ul>
            {Array.from({ length: open }, (_, index) => item(at(index)))}
            {left === 0 ? null : (
              <li>
                <button type="button" {...keys.of(`more ${key}`)} onClick={() => put(open + MANY)}>
                  Show {Math.min(MANY, left)} more of {count}
                </button>
              </li>
            )}
          </ul>
        )}
      </div>
    );
  };
  return (
    <section className="twin" aria-labelledby={id}>
      <h2 id={id}>{pictureOf(diagram).title} as text</h2>
      <p>{aboutOf(diagram).takeaway}</p>
      <h3>Now</h3>
      <p>{sentence}</p>
      <p>{twin.summary.join(" ")}</p>
      <p className="hint">{twin.hint}</p>
      <h3>What is there, and what holds what</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are those of the buttons inside */}
      <div ref={root} onKeyDown={keys.onKeyDown} onBlur={keys.onBlur}>
        <ul>{twin.tree.map(item)}</ul>
      </div>
      {related.count === 0 ? null : (
        <>
          <h3>What leads where</h3>
          <ul className="relations">
            {Array.from({ length: Math.min(related.count, lines) }, (_, index) => {
              const { key, text } = related.at(index);
              return <li key={key}>{text}</li>;
            })}
          </ul>
          {related.count <= lines ? null : (
            <button type="button" onClick={() => setLines(lines + MANY)}>
              Show {Math.min(MANY, related.count - lines)} more of {related.count}
            </button>
          )}
        </>
      )}
      <TwinTables tables={twin.tables} />
      <TwinSteps {...steps} />
    </section>
  );
};

export default TwinView;
