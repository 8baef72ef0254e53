import type { World } from "#core/world.ts";
import type { Chapter } from "./chapter.ts";
import { goalsOf } from "./goals.ts";
import { chapterOf, chapters } from "./index.ts";
import { markDone } from "./progress.ts";
import type { TaskState } from "./use-task.ts";

const plain = (line: string): string => line.trim().replaceAll(/\s+/g, " ").toLowerCase();

/** How many lines of a task stand among those that were typed, in its order; others may have come between. */
export const typedOf = ({ task }: Pick<Chapter, "task">, typed: readonly string[]): number => {
  let next = 0;
  for (const line of typed) if (next < task.lines.length && plain(line) === plain(task.lines[next] ?? "")) next += 1;
  return next;
};

/** Whether all of them do. */
export const isDone = (chapter: Pick<Chapter, "task">, typed: readonly string[]): boolean =>
  typedOf(chapter, typed) === chapter.task.lines.length;

/** Ticks off what has been done. */
export const noteTasks = (typed: readonly string[]): void => {
  for (const chapter of chapters) if (isDone(chapter, typed)) markDone(chapter.id);
};

/** The task of a chapter after some lines that have led to a world, of which all or not yet all is shown; null where there is no such chapter. */
export const taskAfter = (
  id: string | null,
  typed: readonly string[],
  world: World,
  shown: boolean,
): TaskState | null => {
  const chapter = id === null ? undefined : chapterOf(id);
  if (chapter === undefined) return null;
  const { text, lines, look } = chapter.task;
  const count = typedOf(chapter, typed);
  return {
    chapter: chapter.id,
    title: chapter.title,
    text,
    lines,
    look,
    typed: count,
    done: shown && count === lines.length,
    goals: goalsOf(chapter.id).map((goal) => ({ text: goal.text, reached: goal.holds(world) })),
  };
};
