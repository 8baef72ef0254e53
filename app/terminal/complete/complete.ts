import type { World } from "#core/world.ts";
import type { Completion } from "../Terminal.tsx";
import { type Candidate, dockerCandidates, pathCandidates } from "./candidates.ts";

const mostShown = 60;

const commonStart = (texts: readonly string[]): string => {
  const [first = "", ...rest] = texts;
  let length = first.length;
  for (const text of rest)
    while (text.slice(0, length).toLowerCase() !== first.slice(0, length).toLowerCase()) length -= 1;
  return first.slice(0, length);
};

const candidatesFor = (world: World, cwd: string, words: readonly string[], typed: string): readonly Candidate[] => {
  const [program] = words;
  if (program === undefined) return [{ text: "docker", leadsOn: false }];
  return /^docker(\.exe)?$/i.test(program)
    ? dockerCandidates(world, cwd, words.slice(1), typed)
    : pathCandidates(world, cwd, typed);
};

/** What Tab makes of the line at the caret; null where nothing fits. */
export const complete = (world: World, cwd: string, line: string, caret: number): Completion | null => {
  const before = line.slice(0, caret);
  const typed = /\S*$/.exec(before)?.[0] ?? "";
  const words = before
    .slice(0, before.length - typed.length)
    .split(/\s+/)
    .filter((word) => word !== "");
  const fitting = candidatesFor(world, cwd, words, typed).filter(({ text }) =>
    text.toLowerCase().startsWith(typed.toLowerCase()),
  );
  const [only] = fitting;
  if (only === undefined) return null;
  const alone = fitting.length === 1;
  const put = alone ? `${only.text}${only.leadsOn ? "" : " "}` : commonStart(fitting.map(({ text }) => text));
  const start = before.slice(0, before.length - typed.length) + put;
  return {
    line: start + line.slice(caret).replace(alone && !only.leadsOn ? /^ / : /^$/, ""),
    caret: start.length,
    candidates: alone ? [] : fitting.slice(0, mostShown).map(({ text }) => text),
  };
};
