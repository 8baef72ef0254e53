import { useSyncExternalStore } from "react";
import { store, storedJson } from "../ui/stored.ts";
import type { Chapter } from "./chapter.ts";

/** How far one has come, in this browser. */
export interface Progress {
  /** Ids of the chapters whose last section has been come to. */
  readonly read: readonly string[];
  /** Ids of the chapters whose task was done in the lab. */
  readonly done: readonly string[];
  /** By `chapter/section`: which option one took to be right. */
  readonly picks: Readonly<Record<string, number>>;
}

const KEY = "silo.progress";
const listeners = new Set<() => void>();
const nothing: Progress = { read: [], done: [], picks: {} };

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];

const numbers = (value: unknown): Readonly<Record<string, number>> =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => Number.isInteger(each)))
    : {};

// Storage may be refused or hold anything; then nothing is remembered.
const load = (): Progress => {
  const kept = (storedJson(KEY) ?? {}) as Partial<Record<keyof Progress, unknown>>;
  return { read: strings(kept.read), done: strings(kept.done), picks: numbers(kept.picks) };
};

let known: Progress | null = null;
const progress = (): Progress => {
  known ??= load();
  return known;
};

const note = (change: Partial<Progress>): void => {
  known = { ...progress(), ...change };
  store(KEY, JSON.stringify(known));
  for (const listener of listeners) listener();
};

const reload = ({ key }: StorageEvent): void => {
  if (key !== KEY) return;
  known = load();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener("storage", reload);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", reload);
  };
};

export const useProgress = (): Progress => useSyncExternalStore(subscribe, progress, () => nothing);

/** What one has done of a chapter, as a short phrase each, in the order in which it is done. */
export const doneOf = (
  { id, sections }: Pick<Chapter, "id" | "sections">,
  { read, done, picks }: Progress,
): readonly string[] => {
  const asking = sections.filter(({ predict }) => predict !== undefined);
  const made = asking.filter((section) => picks[`${id}/${section.id}`] !== undefined).length;
  return [
    ...(read.includes(id) ? ["read"] : []),
    `${made} of ${asking.length} predicted`,
    ...(done.includes(id) ? ["task done"] : []),
  ];
};

export const markRead = (chapter: string): void => {
  const { read } = progress();
  if (!read.includes(chapter)) note({ read: [...read, chapter] });
};

export const markDone = (chapter: string): void => {
  const { done } = progress();
  if (!done.includes(chapter)) note({ done: [...done, chapter] });
};

export const notePick = (question: string, option: number): void =>
  note({ picks: { ...progress().picks, [question]: option } });
