interface Placed {
  /** Where the node begins, as complaints count: a chain of fields begins at its second. */
  readonly pos: number;
  /** As complaints write it. */
  readonly text: string;
}

export type Operand =
  | (Placed & { readonly kind: "dot" | "nil" })
  | (Placed & { readonly kind: "bool"; readonly value: boolean })
  | (Placed & { readonly kind: "number"; readonly value: number; readonly float: boolean })
  | (Placed & { readonly kind: "string"; readonly value: string })
  | (Placed & { readonly kind: "function"; readonly name: string })
  | (Placed & { readonly kind: "field"; readonly names: readonly string[] })
  | (Placed & { readonly kind: "variable"; readonly name: string; readonly names: readonly string[] })
  | (Placed & { readonly kind: "chain"; readonly of: Operand; readonly names: readonly string[] })
  | Pipeline;

export interface Call extends Placed {
  readonly args: readonly Operand[];
}

export interface Pipeline extends Placed {
  readonly kind: "pipeline";
  /** Variables that take the value. */
  readonly variables: readonly string[];
  /** `=` where true, `:=` where false. */
  readonly assigns: boolean;
  readonly calls: readonly Call[];
}

export type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "action"; readonly pipeline: Pipeline }
  | {
      readonly kind: "if" | "with" | "range";
      readonly pipeline: Pipeline;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly kind: "break" | "continue" }
  | (Placed & { readonly kind: "template"; readonly name: string; readonly pipeline: Pipeline | undefined });

export interface Template {
  readonly source: string;
  readonly body: readonly Node[];
  readonly named: Readonly<Record<string, readonly Node[]>>;
}
