import { type ComponentType, lazy } from "react";
import type { PictureViewProps } from "./seen.ts";

/** A picture that the lab can show. */
export interface PictureEntry {
  /** As addresses name it. */
  readonly id: string;
  readonly title: string;
  /** Null for the house, which is there before the engine is; the others come when they are first wanted. */
  readonly View: ComponentType<PictureViewProps> | null;
}

/** Every picture, in the order in which they are offered. */
export const pictures: readonly PictureEntry[] = [
  { id: "house", title: "House", View: null },
  {
    id: "storage",
    title: "Storage",
    View: lazy(async () => ({ default: (await import("./storage/View.tsx")).StorageView })),
  },
  { id: "image", title: "Image", View: lazy(() => import("./image/ImagePicture.tsx")) },
];

export const defaultPicture = "house";

export const pictureOf = (id: string | null): PictureEntry | undefined => pictures.find((each) => each.id === id);
