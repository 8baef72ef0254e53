import { type Failure, failure } from "#core/failure.ts";

type Token =
  | { readonly kind: "character"; readonly is: string }
  /** `[…]`. */
  | { readonly kind: "class"; readonly is: RegExp }
  /** `?`: one character of a name. */
  | { readonly kind: "one" }
  /** `*`: any part of one name. */
  | { readonly kind: "name" }
  /** `**` and `**` before a slash: whole names with their slashes, or nothing. */
  | { readonly kind: "directories" }
  /** `**` at the end; at the beginning of `**name` too, which then matches any path that ends so. */
  | { readonly kind: "rest" };

export type Pattern = readonly Token[];

const anyEnding = /^\*\*[^/*?[\\][^*?[\\]*$/;

const badPattern = failure("400", "syntax error in pattern");

const classAt = (
  characters: readonly string[],
  start: number,
  windows: boolean,
): readonly [RegExp, number] | undefined => {
  let inside = "";
  for (let at = start + 1; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    if (character === "]" && inside !== "" && inside !== "^") {
      try {
        return [new RegExp(`^[${inside}]$`, "u"), at + 1];
      } catch {
        return undefined;
      }
    }
    if (character === "\\" && !windows) {
      at += 1;
      inside += `\\u{${(characters[at]?.codePointAt(0) ?? 0).toString(16)}}`;
    } else if (character === "-" || (character === "^" && inside === "")) inside += character;
    else inside += `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  }
  return undefined;
};

/** @returns a Failure worded as the client words it */
export const parsePattern = (pattern: string, windows: boolean): Pattern | Failure => {
  const characters = Array.from(pattern);
  const tokens: Token[] = [];
  let at = 0;
  while (at < characters.length) {
    const character = characters[at] ?? "";
    const next = characters[at + 1];
    if (character === "*" && next === "*") {
      const ending = at === 0 && anyEnding.test(pattern);
      at += characters[at + 2] === "/" ? 3 : 2;
      tokens.push({ kind: ending || at >= characters.length ? "rest" : "directories" });
    } else if (character === "[") {
      const found = classAt(characters, at, windows);
      if (found === undefined) return badPattern;
      tokens.push({ kind: "class", is: found[0] });
      at = found[1];
    } else if (character === "\\" && !windows) {
      if (next === undefined) return badPattern;
      tokens.push({ kind: "character", is: next });
      at += 2;
    } else {
      if (character === "*") tokens.push({ kind: "name" });
      else if (character === "?") tokens.push({ kind: "one" });
      else tokens.push({ kind: "character", is: character });
      at += 1;
    }
  }
  return tokens;
};

/** Where the token leaves the matcher after a character: still on it, behind it, or nowhere. */
const passes = (token: Token, character: string): "behind" | "on" | "both" | undefined => {
  switch (token.kind) {
    case "character":
      return token.is === character ? "behind" : undefined;
    case "class":
      return token.is.test(character) ? "behind" : undefined;
    case "one":
      return character === "/" ? undefined : "behind";
    case "name":
      return character === "/" ? undefined : "on";
    case "directories":
      return character === "/" ? "both" : "on";
    case "rest":
      return "on";
  }
};

const mayBeNothing = (token: Token | undefined): boolean => token?.kind === "name" || token?.kind === "rest";

/**
 * Which beginnings of a path, whole names at a time, the pattern matches: the path itself or a directory it is in.
 * Goes over the path once, whatever the pattern.
 */
export const matchesPathOrParent = (pattern: Pattern, path: string): boolean => {
  // Bit 0 of a state: reached; "directories" may be skipped only where it begins.
  let states = new Uint8Array(pattern.length + 1);
  const enter = (target: Uint8Array, from: number): void => {
    let state = from;
    while (state <= pattern.length && target[state] !== 1) {
      target[state] = 1;
      const token = pattern[state];
      if (token?.kind !== "directories" && !mayBeNothing(token)) return;
      state += 1;
    }
  };
  enter(states, 0);
  for (const character of path) {
    if (character === "/" && states[pattern.length] === 1) return true;
    const next = new Uint8Array(pattern.length + 1);
    for (let state = 0; state < pattern.length; state += 1) {
      const token = pattern[state];
      if (states[state] === 0 || token === undefined) continue;
      const outcome = passes(token, character);
      if (outcome === "behind" || outcome === "both") enter(next, state + 1);
      if (outcome !== "on" && outcome !== "both") continue;
      // Inside a run of directories the way out is a slash; a name or a rest may end anywhere.
      if (token.kind !== "directories") enter(next, state);
      else if (next[state] !== 1) next[state] = 2;
    }
    states = next;
  }
  return states[pattern.length] === 1;
};
