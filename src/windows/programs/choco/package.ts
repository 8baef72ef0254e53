/** A package of Chocolatey's community repository, as far as builds see it. */
export interface Package {
  /** Names of the package, the first that by which it is best known; `x.install` and `x.portable` mean the same. */
  readonly names: readonly string[];
  /** What is installed where nobody asks for a version. */
  readonly version: string;
  /** Where it goes; `{version}` and `{major}` are filled in. */
  readonly directory: string;
  /** As `placements` takes it, below the directory. Sizes and what is left out are assumptions. */
  readonly files: string;
  /** Directories, separated by semicolons, that join the machine's PATH; `.` for the directory itself. */
  readonly path?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Programs that get a shim in `C:\ProgramData\chocolatey\bin`. */
  readonly shims?: string;
  /** Packages that come first. */
  readonly needs?: readonly string[];
}
