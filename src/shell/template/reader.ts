import { complain } from "./complaint.ts";
import { type Token, tokenName } from "./token.ts";

/** Tokens with a place among them, and the variables known there. */
export interface Reader {
  readonly variables: string[];
  readonly hasFunction: (name: string) => boolean;
  next(): Token;
  peek(): Token;
  nextVisible(): Token;
  peekVisible(): Token;
  /** Before the last token read. */
  back(): void;
  mark(): number;
  reset(mark: number): void;
  fail(message: string): never;
  unexpected(token: Token, context: string): never;
}

const end: Token = { kind: "eof", text: "", pos: 0, line: 1 };

export const createReader = (tokens: readonly Token[], hasFunction: (name: string) => boolean): Reader => {
  let at = 0;
  const tokenAt = (place: number): Token => tokens[place] ?? tokens.at(-1) ?? end;
  const skip = (): void => {
    while (tokenAt(at).kind === "space") at++;
  };
  const fail = (message: string): never => complain(`template: :${tokenAt(Math.max(0, at - 1)).line}: ${message}`);
  return {
    variables: ["$"],
    hasFunction,
    next: () => tokenAt(at++),
    peek: () => tokenAt(at),
    nextVisible: () => {
      skip();
      return tokenAt(at++);
    },
    peekVisible: () => {
      skip();
      return tokenAt(at);
    },
    back: () => {
      at--;
    },
    mark: () => at,
    reset: (mark) => {
      at = mark;
    },
    fail,
    unexpected: (token, context) =>
      fail(token.kind === "error" ? token.text : `unexpected ${tokenName(token)} in ${context}`),
  };
};
