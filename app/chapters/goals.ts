import { goals as manyUserModes } from "./01-many-user-modes/goals.ts";
import { goals as fromDockerRun } from "./02-from-docker-run/goals.ts";
import { goals as aDiskMadeOfLinks } from "./03-a-disk-made-of-links/goals.ts";
import { goals as anImageGrows } from "./04-an-image-grows/goals.ts";
import type { Goal } from "./goal.ts";

const goals: Readonly<Record<string, readonly Goal[]>> = {
  "many-user-modes": manyUserModes,
  "from-docker-run": fromDockerRun,
  "a-disk-made-of-links": aDiskMadeOfLinks,
  "an-image-grows": anImageGrows,
};

/** What the task of a chapter leads to. Throws where nobody has said. */
export const goalsOf = (chapter: string): readonly Goal[] => {
  const known = goals[chapter];
  if (known === undefined) throw new Error(`Nothing says what the task of the chapter “${chapter}” leads to.`);
  return known;
};
