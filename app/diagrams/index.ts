import { type ComponentType, lazy } from "react";
import { runLine } from "./first-line.ts";
import type { PictureViewProps } from "./seen.ts";

/** A picture that the lab can show. */
export interface PictureEntry {
  /** As addresses name it. */
  readonly id: string;
  readonly title: string;
  /** What a newcomer reads, the one button to press, and the line that it types on a host of that id. */
  readonly invitation: {
    readonly sentence: string;
    readonly button: string;
    readonly line: (host: string) => string;
  };
  /** Null for the house, which is there before the engine is; the others come when they are first wanted. */
  readonly View: ComponentType<PictureViewProps> | null;
}

const runAContainer = { button: "Run a container", line: runLine };

/** Every picture, in the order in which they are offered. */
export const pictures: readonly PictureEntry[] = [
  {
    id: "house",
    title: "House",
    invitation: {
      sentence: "A Windows container host with glass walls. Run a container and watch what happens.",
      ...runAContainer,
    },
    View: null,
  },
  {
    id: "launch",
    title: "Launch",
    invitation: {
      sentence: "A container starts by asking. Run one and read every request on its way from Docker to the kernel.",
      ...runAContainer,
    },
    View: lazy(async () => ({ default: (await import("./launch/View.tsx")).LaunchView })),
  },
  {
    id: "storage",
    title: "Storage",
    invitation: {
      sentence: "A container’s disk is made of links. Run a container and see where its files really are.",
      ...runAContainer,
    },
    View: lazy(async () => ({ default: (await import("./storage/View.tsx")).StorageView })),
  },
  {
    id: "image",
    title: "Image",
    invitation: {
      sentence: "An image grows line by line. Build one and see what each line costs.",
      button: "Build an image",
      line: () => "docker build -t bookings C:\\src\\bookings",
    },
    View: lazy(() => import("./image/ImagePicture.tsx")),
  },
];

export const defaultPicture = "house";

export const isPicture = (id: string | null): id is string => pictures.some((each) => each.id === id);

/** The picture of that id; the first where there is none. */
export const pictureOf = (id: string): PictureEntry => {
  const found = pictures.find((each) => each.id === id) ?? pictures[0];
  if (found === undefined) throw new Error("Silo has no picture.");
  return found;
};
