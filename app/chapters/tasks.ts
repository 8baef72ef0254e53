import type { Chapter } from "./chapter.ts";
import { chapters } from "./index.ts";
import { markDone } from "./progress.ts";

const plain = (line: string): string => line.trim().replaceAll(/\s+/g, " ").toLowerCase();

/** Whether the lines of a task stand among those that were typed, in its order; others may have come between. */
export const isDone = ({ task }: Pick<Chapter, "task">, typed: readonly string[]): boolean => {
  let next = 0;
  for (const line of typed) if (next < task.lines.length && plain(line) === plain(task.lines[next] ?? "")) next += 1;
  return next === task.lines.length;
};

/** Ticks off what has been done. */
export const noteTasks = (typed: readonly string[]): void => {
  for (const chapter of chapters) if (isDone(chapter, typed)) markDone(chapter.id);
};
