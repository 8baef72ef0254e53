import { memo } from "react";
import { alike } from "#app/ui/alike.ts";
import type { Mark } from "./scene.ts";

/** px between a mark and its ring. */
const AWAY = 3;

const Drawn = ({ x, y, w, h, radius }: Pick<Mark, "x" | "y" | "w" | "h" | "radius">) => (
  <rect
    className="ring"
    style={{ transform: `translate(${x - AWAY}px, ${y - AWAY}px)` }}
    width={w + 2 * AWAY}
    height={h + 2 * AWAY}
    rx={radius + AWAY}
  />
);

/** Goes round what the words beside a picture speak of, and with it where it goes. */
export const Ring = memo(Drawn, alike);
