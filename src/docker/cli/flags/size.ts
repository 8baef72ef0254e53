import type { FlagRead } from "#shell/flags/kind.ts";
import { parseBytes } from "#shell/units.ts";

/** A size (`512m`) in bytes; -1 stands for no limit where that has a meaning. */
export const readSize = (text: string): FlagRead => {
  const found = parseBytes(text);
  if (found !== undefined) return { text: String(found) };
  const [, suffix] = /^(?:\d+\.?\d*|\.\d+) ?([a-z]+)$/i.exec(text) ?? [];
  return { error: suffix === undefined ? `invalid size: '${text}'` : `invalid suffix: '${suffix.toLowerCase()}'` };
};

export const readSizeOrUnlimited = (text: string): FlagRead => (text === "-1" ? { text } : readSize(text));
