import { Drawing } from "../diagrams/scene/Drawing.tsx";
import { extent } from "../diagrams/scene/laws.ts";
import { Trail } from "../diagrams/scene/RequestDot.tsx";
import { bottom, pointAt, right } from "../diagrams/scene/route.ts";
import type { Point, Scene } from "../diagrams/scene/scene.ts";

const RADIUS = 10;
/** Shares of its way that a request has gone in a picture that stands still, the best first. */
const ON_ITS_WAY = [0.5, 0.4, 0.6, 0.3, 0.7];

/** Where the request is: half-way, or near it where it would hide words. */
const dotOf = ({ route, marks }: Scene): Point | null => {
  if (route === null) return null;
  const words = marks.flatMap((mark) => mark.labels.map((label) => extent(mark, label)));
  const hides = ({ x, y }: Point): boolean =>
    words.some(
      (each) => each.x < x + RADIUS && right(each) > x - RADIUS && each.y < y + RADIUS && bottom(each) > y - RADIUS,
    );
  const places = ON_ITS_WAY.map((share) => pointAt(route.points, share));
  return places.find((place) => !hides(place)) ?? places[0] ?? null;
};

/** A scene that nobody presses, with the request on its way. */
export const Still = ({ scene }: { readonly scene: Scene }) => {
  const { route } = scene;
  const dot = dotOf(scene);
  return (
    <g>
      <Drawing scene={scene} still />
      {route === null || dot === null ? null : (
        <g>
          <Trail route={route} strong={false} turn={0} />
          <circle cx={dot.x} cy={dot.y} r={RADIUS} fill="color-mix(in srgb, var(--now) 22%, transparent)" />
          <circle cx={dot.x} cy={dot.y} r={RADIUS / 2} fill="var(--now)" />
        </g>
      )}
    </g>
  );
};
