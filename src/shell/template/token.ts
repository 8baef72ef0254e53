import { goQuote } from "../go-quote.ts";

export type TokenKind =
  | "text"
  | "left"
  | "right"
  | "space"
  | "field"
  | "variable"
  | "identifier"
  | "keyword"
  | "dot"
  | "nil"
  | "bool"
  | "number"
  | "character"
  | "string"
  | "raw string"
  | "pipe"
  | "assign"
  | "declare"
  | "left paren"
  | "right paren"
  | "char"
  | "error"
  | "eof";

/** A piece of a template; `pos` counts from the template's start. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly pos: number;
  readonly line: number;
}

export const keywords = new Set([
  "block",
  "break",
  "continue",
  "define",
  "else",
  "end",
  "if",
  "range",
  "template",
  "with",
]);

/** A token as complaints name it. */
export const tokenName = ({ kind, text }: Token): string => {
  if (kind === "eof") return "EOF";
  if (kind === "error") return text;
  if (kind === "keyword" || kind === "dot" || kind === "nil") return `<${text}>`;
  return text.length > 10 ? `${goQuote(text.slice(0, 10))}...` : goQuote(text);
};
