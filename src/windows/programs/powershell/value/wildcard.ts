/** A wildcard pattern of PowerShell: `*`, `?`, `[a-z]`; backticks take a sign as it is. Source: learn.microsoft.com, about_Wildcards. */
type Token = { readonly kind: "any" } | { readonly kind: "one"; readonly fits: (letter: string) => boolean };

const classOf = (inside: string): ((letter: string) => boolean) => {
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < inside.length; at += 1) {
    if (inside.charAt(at + 1) === "-" && at + 2 < inside.length) {
      ranges.push([inside.charAt(at), inside.charAt(at + 2)]);
      at += 2;
    } else ranges.push([inside.charAt(at), inside.charAt(at)]);
  }
  return (letter) => ranges.some(([from, to]) => letter >= from && letter <= to);
};

const tokensOf = (pattern: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern.charAt(at);
    const close = letter === "[" ? pattern.indexOf("]", at + 2) : -1;
    if (letter === "*") tokens.push({ kind: "any" });
    else if (letter === "?") tokens.push({ kind: "one", fits: () => true });
    else if (close > 0) {
      tokens.push({ kind: "one", fits: classOf(pattern.slice(at + 1, close)) });
      at = close;
    } else {
      if (letter === "`") at += 1;
      const wanted = pattern.charAt(at) || "`";
      tokens.push({ kind: "one", fits: (each) => each === wanted });
    }
  }
  return tokens;
};

/** Whether the whole text fits, without regard to case. */
export const like = (pattern: string, text: string): boolean => {
  const tokens = tokensOf(pattern.toLowerCase());
  const folded = text.toLowerCase();
  let at = 0;
  let star = -1;
  let mark = 0;
  for (let i = 0; i < folded.length; ) {
    const token = tokens[at];
    if (token?.kind === "any") {
      star = at;
      mark = i;
      at += 1;
    } else if (token?.kind === "one" && token.fits(folded.charAt(i))) {
      at += 1;
      i += 1;
    } else if (star >= 0) {
      at = star + 1;
      mark += 1;
      i = mark;
    } else return false;
  }
  while (tokens[at]?.kind === "any") at += 1;
  return at === tokens.length;
};

export const isPattern = (text: string): boolean => /[*?]|\[[^\]]+\]/.test(text);
