import type { EscapeCharacter } from "./directive.ts";
import { withoutLineEnd } from "./lines.ts";
import { trimLeft } from "./space.ts";

export interface JoinedLine {
  readonly text: string;
  /** Index of the first line not taken. */
  readonly next: number;
  /** It goes on over an empty line. */
  readonly gap: boolean;
}

export const isComment = (line: string): boolean => trimLeft(line).startsWith("#");

/** The line without the escape character that ends it; `undefined` where none does. A doubled one does not count. */
const continued = (line: string, escapeCharacter: EscapeCharacter): string | undefined => {
  let end = line.length;
  while (line[end - 1] === " " || line[end - 1] === "\t") end -= 1;
  return line[end - 1] === escapeCharacter && line[end - 2] !== escapeCharacter ? line.slice(0, end - 1) : undefined;
};

/** Joins the line before `next` with those that continue it, passing over comments and empty lines. */
export const joinLines = (
  first: string,
  lines: readonly string[],
  next: number,
  escapeCharacter: EscapeCharacter,
): JoinedLine => {
  const parts: string[] = [];
  let gap = false;
  let at = next;
  let line: string | undefined = first;
  while (line !== undefined) {
    const part = continued(line, escapeCharacter);
    parts.push(part ?? line);
    if (part === undefined) break;
    line = undefined;
    while (line === undefined && at < lines.length) {
      const bare = withoutLineEnd(lines[at] ?? "");
      at += 1;
      if (isComment(bare)) continue;
      if (trimLeft(bare) === "") gap = true;
      else line = bare;
    }
  }
  return { text: parts.join(""), next: at, gap };
};
