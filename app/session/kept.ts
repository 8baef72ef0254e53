import { store, stored, storedJson } from "../ui/stored.ts";

const presentKey = "silo.session";
const leftKey = "silo.left";

/** Sessions that are kept beside the present one: those left last. */
const mostKept = 8;

/** Characters of all of them: a browser keeps about five million for a site. */
const longestKept = 1_000_000;

/** The text of the session that this browser keeps; null where there is none or storage is refused. */
export const keptSession = (): string | null => stored(presentKey);

/** Keeps a session's text. */
export const keepSession = (text: string): void => store(presentKey, text);

/** A session that was left, as it is kept. */
export interface KeptLeft {
  /** `openLive` opens it. */
  readonly text: string;
  /** Whether the reader has been told of it and let it be. */
  readonly quiet: boolean;
}

const isKeptLeft = (value: unknown): value is KeptLeft =>
  typeof value === "object" &&
  value !== null &&
  "text" in value &&
  typeof value.text === "string" &&
  "quiet" in value &&
  typeof value.quiet === "boolean";

/** The sessions that were left, the one left last first. What is damaged counts as none. */
export const keptLeft = (): readonly KeptLeft[] => {
  const list = storedJson(leftKey);
  return Array.isArray(list) ? list.filter(isKeptLeft) : [];
};

/** Keeps the sessions that were left, as many as there is room for. */
export const keepLeft = (left: readonly KeptLeft[]): void => {
  if (left.length === 0 && stored(leftKey) === null) return;
  let room = longestKept;
  const kept = left.slice(0, mostKept).filter(({ text }) => {
    room -= text.length;
    return room >= 0;
  });
  store(leftKey, JSON.stringify(kept.map(({ text, quiet }) => ({ text, quiet }))));
};
