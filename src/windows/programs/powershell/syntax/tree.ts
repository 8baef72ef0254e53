/** A piece of a string with `$x` and `$(…)` in it. */
export type Part = string | Expression;

export type Expression =
  | { readonly kind: "constant"; readonly value: string | number | boolean | null }
  | { readonly kind: "text"; readonly parts: readonly Part[] }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "splat"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "array"; readonly body: Script }
  | { readonly kind: "sub"; readonly body: Script }
  | { readonly kind: "paren"; readonly body: Statement }
  | { readonly kind: "table"; readonly ordered: boolean; readonly pairs: readonly (readonly [Expression, Statement])[] }
  | { readonly kind: "block"; readonly text: string }
  | { readonly kind: "type"; readonly name: string }
  | { readonly kind: "cast"; readonly type: string; readonly operand: Expression }
  | { readonly kind: "member"; readonly target: Expression; readonly name: Expression; readonly fixed: boolean }
  | {
      readonly kind: "invoke";
      readonly target: Expression;
      readonly name: Expression;
      readonly fixed: boolean;
      readonly args: readonly Expression[];
    }
  | { readonly kind: "index"; readonly target: Expression; readonly at: Expression }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | { readonly kind: "step"; readonly by: 1 | -1; readonly prefix: boolean; readonly target: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression };

/** An argument of a command: a parameter's name, perhaps with its value, or a value. */
export type Argument =
  | { readonly kind: "parameter"; readonly name: string; readonly value: Expression | null; readonly text: string }
  | { readonly kind: "value"; readonly value: Expression; readonly bare: boolean }
  | { readonly kind: "verbatim"; readonly text: string };

/** `2>&1`, `> file`. `from` is a stream's number, 0 for all. */
export interface Redirect {
  readonly from: number;
  readonly append: boolean;
  /** A file's name, or null for the success stream. */
  readonly to: Expression | null;
}

export type Element =
  | {
      readonly kind: "command";
      readonly how: "" | "&" | ".";
      readonly name: Expression;
      readonly args: readonly Argument[];
      readonly redirects: readonly Redirect[];
      readonly text: string;
      readonly at: number;
    }
  | { readonly kind: "expression"; readonly value: Expression; readonly redirects: readonly Redirect[] };

export interface Clause {
  readonly test: Expression | "default";
  readonly body: Script;
}

export interface Parameter {
  readonly name: string;
  readonly type: string | null;
  readonly initial: Expression | null;
  readonly mandatory: boolean;
}

export type Statement =
  | { readonly kind: "pipeline"; readonly elements: readonly Element[]; readonly text: string; readonly at: number }
  | { readonly kind: "chain"; readonly operator: "&&" | "||"; readonly left: Statement; readonly right: Statement }
  | { readonly kind: "assign"; readonly target: Expression; readonly operator: string; readonly value: Statement }
  | {
      readonly kind: "if";
      readonly clauses: readonly { readonly test: Statement; readonly body: Script }[];
      readonly otherwise: Script | null;
    }
  | { readonly kind: "foreach"; readonly variable: string; readonly over: Statement; readonly body: Script }
  | {
      readonly kind: "for";
      readonly start: Statement | null;
      readonly test: Statement | null;
      readonly next: Statement | null;
      readonly body: Script;
    }
  | { readonly kind: "while"; readonly test: Statement; readonly body: Script }
  | { readonly kind: "do"; readonly until: boolean; readonly test: Statement; readonly body: Script }
  | {
      readonly kind: "switch";
      readonly mode: "" | "regex" | "wildcard" | "exact";
      readonly over: Statement;
      readonly clauses: readonly Clause[];
    }
  | {
      readonly kind: "try";
      readonly body: Script;
      readonly catches: readonly { readonly types: readonly string[]; readonly body: Script }[];
      readonly last: Script | null;
    }
  | { readonly kind: "function"; readonly name: string; readonly text: string }
  | {
      readonly kind: "leave";
      readonly how: "return" | "throw" | "exit";
      readonly value: Statement | null;
      readonly text: string;
      readonly at: number;
    }
  | { readonly kind: "jump"; readonly how: "break" | "continue" };

/** A list of statements, with the parameters of its `param` block. */
export interface Script {
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  /** `begin` and `end` of a pipeline function; `body` is its `process` then. */
  readonly begin: readonly Statement[];
  readonly end: readonly Statement[];
  readonly perItem: boolean;
}

export type Parsed =
  | { readonly ok: true; readonly script: Script }
  | { readonly ok: false; readonly message: string; readonly id: string; readonly at: number };
