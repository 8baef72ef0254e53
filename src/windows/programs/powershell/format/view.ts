import type { Value } from "../value/value.ts";

export interface Column {
  readonly label: string;
  /** Width in characters; 0 for as wide as its longest. */
  readonly width: number;
  readonly right?: boolean;
  readonly text: (value: Value) => string;
}

/** How values of a type are laid out. Source: Windows PowerShell 5.1, FileSystem.format.ps1xml, DotNetTypes.format.ps1xml. */
export interface View {
  /** The full name of a type, or its start. */
  readonly type: string;
  readonly columns: readonly Column[];
  /** What stands above the rows of one group; undefined for none. */
  readonly group?: (value: Value) => string;
}
