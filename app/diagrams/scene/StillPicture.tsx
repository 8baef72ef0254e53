import { Drawing } from "./Drawing.tsx";
import type { Scene } from "./scene.ts";

/** A scene as nothing but a drawing, for pages drawn beforehand. */
export const StillPicture = ({ name, scene }: { readonly name: string; readonly scene: Scene }) => (
  <svg
    className={`still still-${name}`}
    width={scene.width}
    height={scene.height}
    viewBox={`0 0 ${scene.width} ${scene.height}`}
    aria-hidden="true"
    focusable="false"
  >
    <Drawing scene={scene} still />
  </svg>
);
