import { goQuote } from "../go-quote.ts";
import { keywords, type Token, type TokenKind } from "./token.ts";

const word = /[\p{L}\p{Nd}_]+/uy;
const digits =
  /[+-]?(?:0[xX][0-9a-fA-F_]*|0[bB][01_]*|0[oO][0-7_]*|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d[\d_]*)?|\.\d[\d_]*(?:[eE][+-]?\d+)?)/y;

const at = (pattern: RegExp, text: string, pos: number): string => {
  pattern.lastIndex = pos;
  return pattern.exec(text)?.[0] ?? "";
};

const unicode = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")} '${char}'`;

/** What a name may be followed by. */
const endsName = (text: string, pos: number): boolean =>
  pos >= text.length || /[\s.,|:()]/.test(text[pos] ?? "") || text.startsWith("}}", pos);

type Piece = { readonly kind: TokenKind; readonly text: string };

const problem = (text: string): Piece => ({ kind: "error", text });

const quoted = (text: string, pos: number): Piece => {
  const quote = text[pos] ?? "";
  const complaint = quote === "'" ? "unterminated character constant" : "unterminated quoted string";
  for (let end = pos + 1; end < text.length; end++) {
    if (text[end] === "\n") break;
    if (text[end] === "\\") end++;
    else if (text[end] === quote)
      return { kind: quote === "'" ? "character" : "string", text: text.slice(pos, end + 1) };
  }
  return problem(complaint);
};

const rawQuoted = (text: string, pos: number): Piece => {
  const end = text.indexOf("`", pos + 1);
  return end < 0 ? problem("unterminated raw quoted string") : { kind: "raw string", text: text.slice(pos, end + 1) };
};

const named = (text: string, pos: number, prefix: string, kind: TokenKind): Piece => {
  const name = prefix + at(word, text, pos + prefix.length);
  const end = pos + name.length;
  return endsName(text, end)
    ? { kind, text: name }
    : problem(`bad character ${unicode(Array.from(text.slice(end))[0] ?? "")}`);
};

const identifier = (text: string, pos: number): Piece => {
  const piece = named(text, pos, "", "identifier");
  if (piece.kind === "error") return piece;
  if (keywords.has(piece.text)) return { kind: "keyword", text: piece.text };
  if (piece.text === "nil") return { kind: "nil", text: "nil" };
  return piece.text === "true" || piece.text === "false" ? { kind: "bool", text: piece.text } : piece;
};

const number = (text: string, pos: number): Piece => {
  const found = at(digits, text, pos);
  const end = pos + found.length;
  return found === "" || /[\p{L}\p{Nd}_]/u.test(text[end] ?? "")
    ? problem(`bad number syntax: ${goQuote(text.slice(pos, end + 1))}`)
    : { kind: "number", text: found };
};

/** The next piece inside an action; not its end. */
const inside = (text: string, pos: number): Piece => {
  const char = text[pos] ?? "";
  const after = text[pos + 1] ?? "";
  if (/\s/.test(char)) return { kind: "space", text: at(/\s+/y, text, pos) };
  if (char === "=") return { kind: "assign", text: "=" };
  if (char === ":") return after === "=" ? { kind: "declare", text: ":=" } : problem("expected :=");
  if (char === "|") return { kind: "pipe", text: "|" };
  if (char === '"' || char === "'") return quoted(text, pos);
  if (char === "`") return rawQuoted(text, pos);
  if (char === "$") return named(text, pos, "$", "variable");
  if (char === "." && !/\d/.test(after)) {
    const piece = named(text, pos, ".", "field");
    return piece.text === "." ? { kind: "dot", text: "." } : piece;
  }
  if (/[-+.\d]/.test(char)) return number(text, pos);
  if (/[\p{L}_]/u.test(char)) return identifier(text, pos);
  if (char === "(") return { kind: "left paren", text: "(" };
  if (char === ")") return { kind: "right paren", text: ")" };
  return /[!-~]/.test(char)
    ? { kind: "char", text: char }
    : problem(`unrecognized character in action: ${unicode(Array.from(text.slice(pos))[0] ?? "")}`);
};

const lineAt = (text: string, pos: number): number => text.slice(0, pos).split("\n").length;

/** Cuts a template into tokens. After an error nothing follows. Source: Go's text/template/parse. */
export const lex = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  const push = (kind: TokenKind, token: string, pos: number): void => {
    tokens.push({ kind, text: token, pos, line: lineAt(text, pos) });
  };
  let pos = 0;
  let trimNext = false;
  while (true) {
    const open = text.indexOf("{{", pos);
    const end = open < 0 ? text.length : open;
    const trims = open >= 0 && /^-\s/.test(text.slice(open + 2, open + 4));
    const raw = text.slice(pos, end);
    const lead = trimNext ? raw.length - raw.trimStart().length : 0;
    const plain = trims ? raw.slice(lead).trimEnd() : raw.slice(lead);
    if (plain !== "") push("text", plain, pos + lead);
    if (open < 0) break;
    pos = open + 2 + (trims ? 1 : 0);
    const comment = at(/\s*\/\*/y, text, pos);
    if (comment !== "" && (trims || comment === "/*")) {
      const close = text.indexOf("*/", pos + comment.length);
      if (close < 0) {
        push("error", "unclosed comment", open);
        return tokens;
      }
      const tail = at(/(?:\s-)?\}\}/y, text, close + 2);
      if (tail === "") {
        push("error", "comment ends before closing delimiter", open);
        return tokens;
      }
      trimNext = tail.length > 2;
      pos = close + 2 + tail.length;
      continue;
    }
    push("left", "{{", open);
    let depth = 0;
    while (true) {
      const close = at(/(?:\s-)?\}\}/y, text, pos);
      if (close !== "") {
        if (depth > 0) {
          push("error", "unclosed left paren", pos);
          return tokens;
        }
        push("right", "}}", pos);
        trimNext = close.length > 2;
        pos += close.length;
        break;
      }
      const piece = pos >= text.length ? problem("unclosed action") : inside(text, pos);
      depth += piece.kind === "left paren" ? 1 : piece.kind === "right paren" ? -1 : 0;
      const seen = depth < 0 ? problem("unexpected right paren") : piece;
      push(seen.kind, seen.text, pos);
      if (seen.kind === "error") return tokens;
      pos += seen.text.length;
    }
  }
  push("eof", "", text.length);
  return tokens;
};
