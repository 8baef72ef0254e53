import { cleanPath } from "../config/windows-path.ts";
import { splitLines, withoutLineEnd } from "../source/lines.ts";
import { trim } from "../source/space.ts";

/** Go's `path.Clean` for names without a root to run out of. */
const cleanSlashes = (path: string): string => {
  const rooted = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push(part);
  }
  const joined = kept.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
};

export interface IgnoreLine {
  /** With forward slashes, cleaned, relative to the context. */
  readonly pattern: string;
  /** Begins with `!`: takes back what earlier lines excluded. */
  readonly exception: boolean;
}

/** The patterns of a `.dockerignore`. On Windows a backslash separates too. Source: moby/patternmatcher ignorefile. */
export const readIgnoreLines = (text: string, windows: boolean): readonly IgnoreLine[] => {
  const found: IgnoreLine[] = [];
  for (const raw of splitLines(text).lines) {
    const line = withoutLineEnd(raw);
    const trimmed = line.startsWith("#") ? "" : trim(line);
    if (trimmed === "") continue;
    const exception = trimmed.startsWith("!");
    const typed = exception ? trim(trimmed.slice(1)) : trimmed;
    const clean = typed === "" ? "" : windows ? cleanPath(typed).replaceAll("\\", "/") : cleanSlashes(typed);
    found.push({ pattern: clean.length > 1 && clean.startsWith("/") ? clean.slice(1) : clean, exception });
  }
  return found;
};
