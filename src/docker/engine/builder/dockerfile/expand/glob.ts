import { type Failure, failure } from "#core/failure.ts";

type Token = { readonly kind: "star" } | { readonly kind: "any" } | { readonly kind: "character"; readonly is: string };

/** The pattern of `${name#pattern}` and its kin: `*`, `?` and characters. */
export type Glob = readonly Token[];

export const parseGlob = (pattern: string): Glob | Failure => {
  const tokens: Token[] = [];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    const next = characters[at + 1];
    if (character === "*") tokens.push({ kind: "star" });
    else if (character === "?") tokens.push({ kind: "any" });
    else if (character !== "\\") tokens.push({ kind: "character", is: character });
    else if (next === "*" || next === "?" || next === "\\") {
      tokens.push({ kind: "character", is: next });
      at += 1;
    } else if (next !== "}" && next !== "/") {
      return failure("400", `invalid pattern (${pattern}) in substitution: invalid escape '\\${next ?? "\ufffd"}'`);
    }
  }
  return tokens;
};

const passes = (token: Token, character: string): boolean =>
  token.kind === "character" ? token.is === character : character !== "\n";

/** The states reached without reading: a star may stand for nothing. */
const settle = (glob: Glob, states: Uint8Array): void => {
  for (let at = 0; at < glob.length; at += 1) if (states[at] === 1 && glob[at]?.kind === "star") states[at + 1] = 1;
};

/** Where a match that starts at `from` ends, the shortest or the longest; `undefined` where there is none. */
export const matchEnd = (
  glob: Glob,
  characters: readonly string[],
  from: number,
  longest: boolean,
): number | undefined => {
  let states = new Uint8Array(glob.length + 1);
  states[0] = 1;
  settle(glob, states);
  let end: number | undefined;
  for (let at = from; ; at += 1) {
    if (states[glob.length] === 1) {
      if (!longest) return at;
      end = at;
    }
    const character = characters[at];
    if (character === undefined || !states.includes(1)) return end;
    const next = new Uint8Array(glob.length + 1);
    for (let state = 0; state < glob.length; state += 1) {
      const token = glob[state];
      if (states[state] !== 1 || token === undefined || !passes(token, character)) continue;
      next[token.kind === "star" ? state : state + 1] = 1;
    }
    settle(glob, next);
    states = next;
  }
};
