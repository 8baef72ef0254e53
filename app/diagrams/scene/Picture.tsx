import { memo, useContext, useLayoutEffect, useMemo, useState } from "react";
import { alike } from "#app/ui/alike.ts";
import { identityOf } from "#app/ui/identity.ts";
import { useStable } from "#app/ui/use-stable.ts";
import { Drawing } from "./Drawing.tsx";
import { Grown } from "./growth.ts";
import { MarkButtons } from "./MarkButtons.tsx";
import type { Playhead } from "./playhead.ts";
import { RequestDot, Trail } from "./RequestDot.tsx";
import { Ring } from "./Ring.tsx";
import { ringedIn, Spoken } from "./ring.ts";
import type { Scene, Target } from "./scene.ts";
import { sameButtons } from "./settle.ts";
import { useGrowing } from "./use-growing.ts";
import "./scene.css";

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

const Buttons = memo(
  MarkButtons,
  ({ scene: last, ...one }, { scene: next, ...other }) => alike(one, other) && sameButtons(last, next),
);

/** Marks that a slow processor lays out within one frame. */
const PIECE = 8;

/** A scene on the screen: drawing below, buttons above, in one coordinate system. */
export const Picture = ({ scene, label, selected, playhead, onPress, onHover }: PictureProps) => {
  const [hovered, setHovered] = useState<string | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const acts = useStable({
    press: onPress,
    hover: (ref: string | null): void => {
      if (ref === hovered) return;
      setHovered(ref);
      onHover?.(ref);
    },
  });
  // All marks, and then the buttons over them.
  const shown = useGrowing(scene.marks.length + 1, PIECE);
  const drawn = shown > scene.marks.length;
  const [first] = useState(scene);
  const spoken = useContext(Spoken);
  const ringed = useMemo(() => ringedIn(scene, spoken), [scene, spoken]);
  const unmoved = !drawn || scene === first;
  const growth = useContext(Grown);
  useLayoutEffect(() => {
    if (drawn) growth?.ends();
    else growth?.begins();
  }, [drawn, growth]);
  return (
    <div
      className={`picture${unmoved ? " unmoved" : ""}${drawn ? "" : " growing"}`}
      style={{ width: scene.width, height: scene.height }}
    >
      <svg width={scene.width} height={scene.height} aria-hidden="true" focusable="false">
        <Drawing scene={scene} selected={selected} hovered={hovered} line={line} shown={shown} />
        {scene.route === null ? null : (
          <Trail route={scene.route} strong={line === "route"} turn={identityOf(scene.marks)} />
        )}
        {ringed === undefined ? null : (
          <Ring x={ringed.x} y={ringed.y} w={ringed.w} h={ringed.h} radius={ringed.radius} />
        )}
      </svg>
      {scene.route === null ? null : <RequestDot key={scene.route.key} route={scene.route} playhead={playhead} />}
      {drawn ? (
        <Buttons
          scene={scene}
          label={label}
          selected={selected}
          onPress={acts.press}
          onHover={acts.hover}
          onLine={setLine}
        />
      ) : null}
    </div>
  );
};
