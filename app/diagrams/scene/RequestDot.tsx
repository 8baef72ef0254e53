import { useEffect, useRef } from "react";
import { useMotionPolicy } from "#app/theme/motion.ts";
import type { Playhead } from "./playhead.ts";
import { pointAt } from "./route.ts";
import { Words } from "./SceneMark.tsx";
import type { Route } from "./scene.ts";

export interface TrailProps {
  readonly route: Route;
  readonly strong: boolean;
  /** Changes whenever things take other places: what is asked waits until they stand there. */
  readonly turn: number;
}

/** The way of a request, and what is asked. */
export const Trail = ({ route: { d, tag }, strong, turn }: TrailProps) => (
  <g>
    <path className={strong ? "trail in-focus" : "trail"} d={d} />
    {tag === null ? null : (
      <g key={turn} className="tag" transform={`translate(${tag.x} ${tag.y})`}>
        <rect width={tag.w} height={tag.h} rx={tag.h / 2} />
        <Words label={tag.label} />
      </g>
    )}
  </g>
);

/** The request on its way: a dot moved by the playhead alone. A layer of its own, so that nothing is painted anew while it moves. */
export const RequestDot = ({ route, playhead }: { readonly route: Route; readonly playhead: Playhead }) => {
  const dot = useRef<HTMLDivElement>(null);
  const { reduced } = useMotionPolicy();
  useEffect(() => {
    const place = (): void => {
      const { x, y } = pointAt(route.points, reduced ? 1 : playhead.progress());
      if (dot.current !== null) dot.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    place();
    return reduced ? undefined : playhead.watch(place);
  }, [route, playhead, reduced]);
  return <div ref={dot} className="dot" aria-hidden="true" />;
};
