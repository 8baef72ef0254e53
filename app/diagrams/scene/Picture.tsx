import { useState } from "react";
import { refText } from "#core/table.ts";
import { MarkButtons } from "./MarkButtons.tsx";
import type { Playhead } from "./playhead.ts";
import { RequestDot } from "./RequestDot.tsx";
import { SceneMark } from "./SceneMark.tsx";
import type { Look, Mark, Scene, Target, Wire } from "./scene.ts";
import "./scene.css";

const SURFACES: ReadonlySet<Look> = new Set<Look>(["room", "floor", "sheet", "card"]);

const Line = ({ wire }: { readonly wire: Wire }) => (
  <path
    className={`wire wire-${wire.look}${wire.state === "coming" ? " wire-pale" : ""}`}
    data-owner={wire.owner}
    d={wire.d}
  />
);

export interface PictureProps {
  readonly scene: Scene;
  /** What the picture shows, in a few words. */
  readonly label: string;
  /** Ref of what is selected, as text. */
  readonly selected: string | null;
  readonly playhead: Playhead;
  readonly onPress: (target: Target) => void;
  readonly onHover?: (ref: string | null) => void;
}

/** A scene on the screen: drawing below, buttons above, in one coordinate system. */
export const Picture = ({ scene, label, selected, playhead, onPress, onHover }: PictureProps) => {
  const [hovered, setHovered] = useState<string | null>(null);
  const hover = (ref: string | null): void => {
    if (ref === hovered) return;
    setHovered(ref);
    onHover?.(ref);
  };
  const drawn = (mark: Mark) => {
    const ref = mark.target === undefined ? null : refText(mark.target.ref);
    return (
      <SceneMark
        key={mark.key}
        mark={mark}
        selected={ref !== null && ref === selected}
        hovered={ref !== null && ref === hovered}
      />
    );
  };
  return (
    <div className="picture" style={{ width: scene.width, height: scene.height }}>
      <svg width={scene.width} height={scene.height} aria-hidden="true" focusable="false">
        {scene.marks.filter(({ look }) => SURFACES.has(look)).map(drawn)}
        {scene.wires.map((wire) => (
          <Line key={wire.key} wire={wire} />
        ))}
        {scene.marks.filter(({ look }) => !SURFACES.has(look)).map(drawn)}
        {scene.route === null ? null : <RequestDot key={scene.route.key} route={scene.route} playhead={playhead} />}
      </svg>
      <MarkButtons scene={scene} label={label} selected={selected} onPress={onPress} onHover={hover} />
    </div>
  );
};
