/** Where a handle of a command goes. `target` is as written, not yet expanded for loop variables. */
export interface Redirection {
  readonly handle: number;
  readonly kind: "read" | "write" | "append" | "duplicate";
  readonly target: string;
}

export interface Simple {
  readonly kind: "simple";
  /** Name and tail, carets gone, quotes kept. */
  readonly text: string;
  readonly redirections: readonly Redirection[];
}

export interface Block {
  readonly kind: "block";
  readonly body: Command;
  readonly redirections: readonly Redirection[];
}

/** Commands joined by one kind of operator, in order. */
export interface Series {
  readonly kind: "series";
  readonly operator: "&" | "||" | "&&" | "|";
  readonly items: readonly Command[];
}

export type Condition =
  | { readonly kind: "exist" | "defined" | "errorlevel"; readonly word: string }
  | { readonly kind: "compare"; readonly left: string; readonly operator: string; readonly right: string };

export interface If {
  readonly kind: "if";
  readonly not: boolean;
  readonly ignoreCase: boolean;
  readonly condition: Condition;
  readonly body: Command;
  readonly otherwise: Command | null;
}

export interface For {
  readonly kind: "for";
  /** Lower case letter of the switch: d, r, l, f; empty for a plain list. */
  readonly variant: "" | "d" | "r" | "l" | "f";
  /** The root of /R, the options of /F, as written. */
  readonly option: string;
  readonly variable: string;
  readonly set: string;
  readonly body: Command;
}

export type Command = Simple | Block | Series | If | For;

/** What a line means: a command, nothing, or the word at which the command processor stumbles. */
export type Parsed =
  | { readonly ok: true; readonly command: Command | null }
  | { readonly ok: false; readonly unexpected: string; readonly incomplete: boolean };

/** A word that may not stand where it stands; the empty word is the end of the text. */
export interface Unexpected {
  readonly unexpected: string;
}

export const isUnexpected = (value: Command | Unexpected | null): value is Unexpected =>
  value !== null && "unexpected" in value;
