/** What an installer lays down, as far as its name tells. Assumptions, except for folders that its own documentation names. */
export interface Installer {
  /** Fits the name or the address of the package, in any case. */
  readonly name: RegExp;
  readonly product: string;
  /** Where it goes unless an option says otherwise, with the pattern's groups. */
  readonly directory: string;
  /** As `placements` takes it. */
  readonly files: string;
  /** What it lays down elsewhere, below `C:\\`. */
  readonly also?: string;
  readonly version?: string;
  /** Directories below that it adds to the machine's PATH, separated by spaces; `.` for itself. */
  readonly path?: string;
  /** Variables of the machine, `{dir}` standing for the directory. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Services that it registers. */
  readonly services?: readonly string[];
}
