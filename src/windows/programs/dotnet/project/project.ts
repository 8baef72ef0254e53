/** A package that a project asks for. */
export interface PackageReference {
  readonly id: string;
  readonly version: string;
}

/** What of a project file matters to where its outputs go. */
export interface Project {
  readonly path: string;
  readonly directory: string;
  readonly name: string;
  readonly assembly: string;
  /** Of today's short format, or of the one of .NET Framework before it. */
  readonly style: "sdk" | "classic";
  readonly web: boolean;
  readonly executable: boolean;
  /** `net8.0`, `net48`, or `v4.8` of a classic project. */
  readonly framework: string;
  readonly packages: readonly PackageReference[];
  /** Absolute paths of projects that it needs. */
  readonly references: readonly string[];
  /** Of a classic project, by configuration in lower case. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Whether it runs on .NET rather than on .NET Framework. */
export const isCore = ({ framework }: Project): boolean => /^net(?:coreapp)?\d+\.\d/.test(framework);

/** `net8.0` → `8.0.0`. */
export const frameworkVersion = ({ framework }: Project): string => `${/(\d+\.\d+)/.exec(framework)?.[1] ?? "8.0"}.0`;
