import { Drawing } from "./Drawing.tsx";
import type { Look, Scene } from "./scene.ts";

const walls = new Set<Look>(["room", "floor", "sheet"]);

/** The rooms and floors of a scene as nothing but a drawing, for pages drawn beforehand. What stands in them would be laid out twice. */
export const StillPicture = ({ name, scene }: { readonly name: string; readonly scene: Scene }) => (
  <svg
    className={`still still-${name}`}
    width={scene.width}
    height={scene.height}
    viewBox={`0 0 ${scene.width} ${scene.height}`}
    aria-hidden="true"
    focusable="false"
  >
    <Drawing scene={{ ...scene, wires: [], marks: scene.marks.filter(({ look }) => walls.has(look)) }} still />
  </svg>
);
