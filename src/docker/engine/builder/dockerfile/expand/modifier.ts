import { type Failure, failure, isFailure } from "#core/failure.ts";
import { type Glob, matchEnd, parseGlob } from "./glob.ts";

/** Characters of value times pattern that one substitution may cost. The engine has no such bound; we must end. */
const costliest = 20_000_000;

const globFor = (pattern: string, value: string): Glob | Failure =>
  pattern.length * value.length > costliest
    ? failure("400", "the value is too long for a pattern in a substitution")
    : parseGlob(pattern);

/** `${name#pattern}` and `${name%pattern}`; a doubled sign takes the longest match off instead of the shortest. */
export const trimmed = (sign: "#" | "%", word: string, value: string): string | Failure => {
  const longest = word.startsWith(sign);
  const pattern = longest ? word.slice(1) : word;
  const glob = globFor(pattern, value);
  if (isFailure(glob)) return glob;
  const characters = Array.from(value);
  if (sign === "#") return characters.slice(matchEnd(glob, characters, 0, longest) ?? 0).join("");
  const end = matchEnd(glob.toReversed(), characters.toReversed(), 0, longest) ?? 0;
  return characters.slice(0, characters.length - end).join("");
};

/** `${name/pattern/replacement}` and, for every match, `${name//pattern/replacement}`. */
export const replaced = (value: string, pattern: string, replacement: string, all: boolean): string | Failure => {
  const glob = globFor(pattern, value);
  if (isFailure(glob)) return glob;
  const characters = Array.from(value);
  const parts: string[] = [];
  let kept = 0;
  let lastEnd = -1;
  for (let at = 0; at <= characters.length; ) {
    const end = matchEnd(glob, characters, at, true);
    if (end !== undefined && (end > lastEnd || at === 0)) {
      parts.push(characters.slice(kept, at).join(""), replacement);
      kept = end;
      lastEnd = end;
      if (!all) break;
    }
    at = end === undefined || end === at ? at + 1 : end;
  }
  return parts.join("") + characters.slice(kept).join("");
};

const unsetMessage = "is not allowed to be unset";
const emptyMessage = "is not allowed to be empty";

/**
 * `${name-word}`, `${name+word}` and `${name?word}`. With a colon an empty value counts as none.
 * Source: reference/docker-cli.md §10.2 and the Dockerfile reference on environment replacement.
 */
export const alternative = (
  sign: "-" | "+" | "?",
  colon: boolean,
  name: string,
  value: string | undefined,
  word: string,
): string | Failure => {
  const absent = value === undefined || (colon && value === "");
  if (sign === "-") return absent ? word : value;
  if (sign === "+") return absent ? "" : word;
  if (!absent) return value;
  const message = value === undefined ? unsetMessage : emptyMessage;
  return failure("400", `${name}: ${word === "" ? message : word}`);
};
