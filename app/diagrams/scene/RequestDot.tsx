import { useEffect, useRef } from "react";
import { useMotionPolicy } from "#app/theme/motion.ts";
import type { Playhead } from "./playhead.ts";
import { distances } from "./route.ts";
import { Words } from "./SceneMark.tsx";
import type { Point, Route } from "./scene.ts";

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

/** ms that the whole way takes where the animation runs at rate 1. */
const WHOLE = 1_000;

/** How far the dot may be from where the playhead has it, in ms: the browser counts the time of the dot by itself. */
const DRIFT = 60;

const shift = ({ x, y }: Point): string => `translate(${x}px, ${y}px)`;

const framesOf = (points: readonly Point[]): Keyframe[] => {
  const far = distances(points);
  const total = far.at(-1) ?? 0;
  return points.map((point, at) => ({ transform: shift(point), offset: total === 0 ? null : (far[at] ?? 0) / total }));
};

/**
 * The request on its way: a dot on a layer of its own, moved by the browser's compositor, so that it keeps going while the page works. The playhead
 * says where it is and how fast it goes.
 */
export const RequestDot = ({ route: { points }, playhead }: { readonly route: Route; readonly playhead: Playhead }) => {
  const dot = useRef<HTMLDivElement>(null);
  const { reduced } = useMotionPolicy();
  const end = points.at(-1);
  useEffect(() => {
    if (dot.current === null || reduced || points.length < 2) return undefined;
    const way = dot.current.animate(framesOf(points), { duration: WHOLE, fill: "both" });
    way.pause();
    const follow = (): void => {
      const [time, rate] = [playhead.progress() * WHOLE, playhead.rate() * WHOLE];
      if (rate === 0) {
        way.pause();
        way.currentTime = time;
        return;
      }
      const apart = Math.abs(Number(way.currentTime) - time);
      if (way.playState === "running" && way.playbackRate === rate && apart <= DRIFT * rate) return;
      way.playbackRate = rate;
      way.currentTime = time;
      way.play();
    };
    follow();
    const leave = playhead.watch(follow);
    return () => {
      leave();
      way.cancel();
    };
  }, [points, playhead, reduced]);
  return (
    <div
      ref={dot}
      className="dot"
      aria-hidden="true"
      style={end === undefined ? undefined : { transform: shift(end) }}
    />
  );
};
