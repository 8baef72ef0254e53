import { type FileNode, opaqueFile } from "#contract/file-tree/index.ts";
import { spread } from "./spread.ts";

/** What files of one build have in common. */
export interface Origin {
  /** `10.0.20348.2966`: the version resource of what is an executable. */
  readonly version: string;
  /** Unix milliseconds. */
  readonly modified: number;
}

const executable = /\.(?:exe|dll|sys|com|cpl|ocx|drv|scr|efi|mui|ax|tsp|acm)$/i;

/** The version resource that a file of a build carries; nothing for what is no executable. */
export const fileVersion = (name: string, version: string): { readonly version: string } | Record<string, never> =>
  executable.test(name) ? { version } : {};

/**
 * Files from a list of `name` or `name:KiB` between blanks, names with blanks in double quotes.
 * Sizes stand for the order of magnitude (reference/windows-storage.md §11 marks its own so); one that is not given is between 24 and 280 KiB.
 */
export const filesOf = (text: string, origin: Origin): readonly FileNode[] =>
  [...text.matchAll(/"([^"]+)"(?::(\d+))?|([^\s:"]+)(?::(\d+))?/g)].map((match) => {
    const name = match[1] ?? match[3] ?? "";
    const kibibytes = match[2] ?? match[4];
    const size = kibibytes === undefined ? 24_576 + spread(name) * 4096 : Number(kibibytes) * 1024;
    return opaqueFile(name, size, { modified: origin.modified, ...fileVersion(name, origin.version) });
  });
