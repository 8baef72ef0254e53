import { useEffect, useRef } from "react";
import { useMotionPolicy } from "#app/theme/motion.ts";
import type { Playhead } from "./playhead.ts";
import { pointAt } from "./route.ts";
import { Words } from "./SceneMark.tsx";
import type { Route } from "./scene.ts";

/** The request on its way: a dot on its edge, moved by the playhead alone. */
export const RequestDot = ({ route, playhead }: { readonly route: Route; readonly playhead: Playhead }) => {
  const dot = useRef<SVGGElement>(null);
  const { reduced } = useMotionPolicy();
  useEffect(() => {
    const place = (): void => {
      const { x, y } = pointAt(route.points, reduced ? 1 : playhead.progress());
      if (dot.current !== null) dot.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    place();
    return reduced ? undefined : playhead.watch(place);
  }, [route, playhead, reduced]);
  return (
    <g>
      <path className="trail" d={route.d} />
      {route.tag === null ? null : (
        <g className="tag" transform={`translate(${route.tag.x} ${route.tag.y})`}>
          <rect width={route.tag.w} height={route.tag.h} rx={route.tag.h / 2} />
          <Words label={route.tag.label} />
        </g>
      )}
      <g ref={dot}>
        <circle className="dot-halo" r={11} />
        <circle className="dot-core" r={5.5} />
      </g>
    </g>
  );
};
