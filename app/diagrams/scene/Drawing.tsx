import { memo } from "react";
import { refText } from "#core/table.ts";
import { SceneMark } from "./SceneMark.tsx";
import type { Look, Mark, Scene, Wire } from "./scene.ts";

const SURFACES: ReadonlySet<Look> = new Set<Look>(["room", "plate", "floor", "sheet", "card"]);

const Line = ({ wire, strong }: { readonly wire: Wire; readonly strong: boolean }) => (
  <path
    className={`wire wire-${wire.look}${wire.state === "coming" ? " wire-pale" : ""}${strong ? " in-focus" : ""}`}
    data-owner={wire.owner}
    d={wire.d}
  />
);

export interface DrawingProps {
  readonly scene: Scene;
  /** Refs as text. */
  readonly selected?: string | null;
  readonly hovered?: string | null;
  /** Key of the line in focus. */
  readonly line?: string | null;
  /** Drawn once and for all, without styles of its own. */
  readonly still?: boolean;
  /** How many of the marks are drawn; default: all. */
  readonly shown?: number;
}

/** Marks and wires of a scene: surfaces, then wires, then what stands on them. */
export const Drawing = memo(
  ({
    scene,
    selected = null,
    hovered = null,
    line = null,
    still = false,
    shown = Number.POSITIVE_INFINITY,
  }: DrawingProps) => {
    const drawn = (mark: Mark) => {
      const ref = mark.target === undefined ? null : refText(mark.target.ref);
      return (
        <SceneMark
          key={mark.key}
          mark={mark}
          selected={ref !== null && ref === selected}
          hovered={ref !== null && ref === hovered}
          still={still}
        />
      );
    };
    const surfaces = scene.marks.filter(({ look }) => SURFACES.has(look));
    const others = scene.marks.filter(({ look }) => !SURFACES.has(look));
    return (
      <>
        {surfaces.slice(0, shown).map(drawn)}
        {scene.patches === undefined ? null : (
          <g>
            {scene.patches.map(({ key, look, owner, d }) => (
              <path key={key} className={look} data-owner={owner} d={d} />
            ))}
          </g>
        )}
        {scene.wires.map((wire) => (
          <Line key={wire.key} wire={wire} strong={wire.key === line} />
        ))}
        {others.slice(0, Math.max(0, shown - surfaces.length)).map(drawn)}
      </>
    );
  },
);
