import { manyUserModes } from "./01-many-user-modes/chapter.ts";
import { fromDockerRun } from "./02-from-docker-run/chapter.ts";
import { aDiskMadeOfLinks } from "./03-a-disk-made-of-links/chapter.ts";
import { anImageGrows } from "./04-an-image-grows/chapter.ts";
import type { Chapter } from "./chapter.ts";

/** Every chapter, in the order of reading. */
export const chapters: readonly Chapter[] = [manyUserModes, fromDockerRun, aDiskMadeOfLinks, anImageGrows];

export const chapterOf = (id: string): Chapter | undefined => chapters.find((chapter) => chapter.id === id);
