import type { NameAt } from "./names.ts";

/** Files of one directory, or spread evenly over several in it, that stand for those which nobody has listed. */
export interface Payload {
  /** Below the root, such as `Windows\System32`. */
  readonly path: string;
  /** All files of the directory (of all these directories), those included that are listed by name. */
  readonly files: number;
  readonly name: NameAt;
  /** Directories of `path` over which they are spread; none: they are in `path` itself. */
  readonly directories?: { readonly count: number; readonly name: NameAt };
  /** How large they are beside files of other payloads. */
  readonly weight: number;
  /** First part of the names of their components in the store; none: the store has no names for them. */
  readonly architecture?: "amd64" | "wow64" | "x86" | "msil";
}

/** The numbers of the directory's part of the files: [from, to). */
export const shareOf = ({ files, directories }: Payload, directory: number): readonly [number, number] => {
  if (directories === undefined) return [0, files];
  const { count } = directories;
  return [Math.floor((directory * files) / count), Math.floor(((directory + 1) * files) / count)];
};
