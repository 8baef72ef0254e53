const simple: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  '"': '"',
  "'": "'",
};

const escapes = /\\(?:([abfnrtv\\"'])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.?))/gsu;

/** What stands in a Go string or character literal (quotes included); undefined if it is malformed. */
export const goUnquote = (literal: string): string | undefined => {
  const body = literal.slice(1, -1);
  if (literal.startsWith("`")) return body;
  let bad = false;
  const text = body.replace(escapes, (_all, name?: string, x?: string, u?: string, wide?: string, octal?: string) => {
    if (name !== undefined) return simple[name] ?? "";
    const code = Number.parseInt(x ?? u ?? wide ?? octal ?? "", octal === undefined ? 16 : 8);
    if (Number.isNaN(code) || code > 0x10ffff) bad = true;
    return bad ? "" : String.fromCodePoint(code);
  });
  return bad ? undefined : text;
};
