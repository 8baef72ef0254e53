import { useId, useMemo } from "react";
import { type EntityRef, parseRef } from "#core/table.ts";
import { aboutOf } from "../diagrams/abouts.ts";
import { pictureOf } from "../diagrams/index.ts";
import type { Seen } from "../diagrams/seen.ts";
import { stills } from "../diagrams/stills.ts";
import { type TwinNode, twinOf } from "./twin.ts";
import "./twin.css";

export interface TwinViewProps {
  readonly diagram: string;
  readonly seen: Seen;
  /** What happens at this moment, in one sentence. */
  readonly sentence: string;
  /** Ref of what is selected, as text. */
  readonly selected: string | null;
  readonly onSelect: (ref: EntityRef) => void;
}

/** px: wide enough that nothing is folded away for want of room. */
const WIDE = 1280;

/** Things of one thing that are read out before the rest is only counted. */
const MANY = 60;

/** A picture as text: to be read, searched and walked like any page, and as alive as the picture. */
export const TwinView = ({ diagram, seen, sentence, selected, onSelect }: TwinViewProps) => {
  const id = useId();
  const twin = useMemo(() => {
    const still = stills[diagram];
    return still === undefined ? null : twinOf(still(seen, { width: WIDE, height: 0, density: "near" }), seen);
  }, [diagram, seen]);
  if (twin === null) return null;
  const list = (nodes: readonly TwinNode[]) => (
    <ul>
      {nodes.slice(0, MANY).map((node) => (
        <li key={node.key}>
          <button
            type="button"
            aria-pressed={node.ref === selected}
            onClick={() => {
              const ref = parseRef(node.ref);
              if (ref !== null) onSelect(ref);
            }}
          >
            {node.name}
          </button>
          {node.more === "" ? null : <span className="more"> – {node.more}</span>}
          {node.holds.length === 0 ? null : list(node.holds)}
        </li>
      ))}
      {nodes.length > MANY ? (
        <li className="more">and {nodes.length - MANY} more: the search finds each by name</li>
      ) : null}
    </ul>
  );
  return (
    <section className="twin" aria-labelledby={id}>
      <h2 id={id}>{pictureOf(diagram).title} as text</h2>
      <p>{aboutOf(diagram).takeaway}</p>
      <h3>Now</h3>
      <p>{sentence}</p>
      <p>{twin.summary.join(" ")}</p>
      <p className="hint">{twin.hint}</p>
      <h3>What is there, and what holds what</h3>
      {list(twin.tree)}
      {twin.relations.length === 0 ? null : (
        <>
          <h3>What leads where</h3>
          <ul className="relations">
            {twin.relations.map((relation) => (
              <li key={relation}>{relation}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

export default TwinView;
