// Source: docs/adding/chapter.md: a task is lines to type in the lab; it is ticked off when they have been typed.
import { expect, it } from "vitest";
import { chapters } from "./index.ts";
import { isDone } from "./tasks.ts";

it.each(chapters.map((chapter) => [chapter.id, chapter] as const))("ticks off the task of %s", (_, chapter) => {
  const { lines } = chapter.task;
  expect(isDone(chapter, lines)).toBe(true);
  expect(isDone(chapter, ["ver", ...lines.flatMap((line) => [` ${line.replace(" ", "  ")}`, "docker ps"])])).toBe(true);
  expect(isDone(chapter, lines.slice(1))).toBe(false);
  expect(isDone(chapter, [...lines].reverse())).toBe(false);
  expect(isDone(chapter, [])).toBe(false);
});
