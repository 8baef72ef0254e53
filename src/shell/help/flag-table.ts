import type { FlagSpec } from "../flags/kind.ts";
import { wrapAt } from "./wrap.ts";

const headOf = ({ name, shorthand, shorthandNotice, kind }: FlagSpec): string => {
  const short = shorthand === undefined || shorthandNotice !== undefined ? "    " : `-${shorthand}, `;
  return `  ${short}--${name}${kind.type === "" ? "" : ` ${kind.type}`}`;
};

const shownDefault = ({ default: value, shownDefault: words, kind }: FlagSpec): string => {
  const shown = words ?? (value === undefined || value === kind.zero ? kind.shownZero : kind.showDefault(value));
  return shown === undefined ? "" : ` (default ${shown})`;
};

/** The lines that explain flags, sorted by name, wrapped to `columns`. Ends with a newline unless there are none. */
export const flagTable = (flags: readonly FlagSpec[], columns: number): string => {
  const shown = flags.filter((flag) => flag.hidden !== true);
  const longest = Math.max(0, ...shown.map((flag) => headOf(flag).length));
  return [...shown]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((flag) => {
      const usage = wrapAt(longest + 3, columns - 1, flag.usage + shownDefault(flag));
      return `${headOf(flag).padEnd(longest)}   ${usage}\n`;
    })
    .join("");
};
