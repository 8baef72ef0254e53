/** What is in an archive, as far as its name tells. Assumptions throughout: nobody has looked into it here. */
export interface Layout {
  /** Fits the address or the name of the archive, in any case. */
  readonly name: RegExp;
  /** The one folder that holds all, with the pattern's groups; empty where the files lie bare. */
  readonly root: string;
  /** As `placements` takes it, with the pattern's groups. */
  readonly files: string;
  /** Version of the programs, with the pattern's groups. */
  readonly version?: string;
  /** There is more in its folder than what is listed, and a script may well ask for it. */
  readonly open?: true;
}

export interface Content {
  readonly open: boolean;
  readonly root: string;
  readonly files: string;
  readonly version: string | null;
}

const filled = (template: string, groups: RegExpExecArray): string =>
  template.replace(/\$(\d)/g, (_, at: string) => (groups[Number(at)] ?? "").replaceAll(" ", "+"));

/** What the first layout that fits says; null where none does. */
export const contentOf = (layouts: readonly Layout[], name: string): Content | null => {
  for (const { name: pattern, root, files, version, open } of layouts) {
    const groups = pattern.exec(name);
    if (groups === null) continue;
    return {
      open: open ?? false,
      root: filled(root, groups),
      files: filled(files, groups),
      version: version === undefined ? null : filled(version, groups),
    };
  }
  return null;
};
