import { opaqueFile } from "#contract/file-tree/index.ts";
import { type Failure, failure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { extensionOf, leafOf, parentOf } from "./path.ts";

/** Bytes by kind of file. Assumptions: what is downloaded is not modelled, only that it is. */
const sizes: Readonly<Record<string, number>> = {
  ".zip": 42_000_000,
  ".exe": 31_000_000,
  ".msi": 24_000_000,
  ".gz": 38_000_000,
  ".tgz": 38_000_000,
  ".nupkg": 5_200_000,
  ".cab": 12_000_000,
  ".msu": 60_000_000,
  ".json": 2_400,
  ".ps1": 14_000,
};

/** Bytes of packages that are much larger than others of their kind, by address. Assumptions, about what their publishers offer. */
const largePackages: readonly (readonly [address: RegExp, size: number])[] = [
  [/jdk[^/]*\.msi$/i, 166_000_000],
  [/jdk[^/]*\.zip$/i, 187_000_000],
];

const sizeOf = (url: string, path: string): number =>
  largePackages.find(([address]) => address.test(nameInUrl(url)))?.[1] ??
  sizes[extensionOf(path).toLowerCase()] ??
  sizes[extensionOf(nameInUrl(url)).toLowerCase()] ??
  120_000;

/** Bytes per second. An assumption. */
const speed = 20_000_000;

/** The name that a URL suggests for its file. */
export const nameInUrl = (url: string): string =>
  leafOf(
    url
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .replaceAll("/", "\\"),
  );

/** Puts a file of an assumed length where a download goes; a Failure where its directory is missing. */
export const downloadTo = (system: System, url: string, path: string): Failure | null => {
  if (system.find(parentOf(path)) === null) return failure("3", "The system cannot find the path specified.");
  const size = sizeOf(url, path);
  system.sleep(Math.round((size / speed) * 1_000_000));
  const node = opaqueFile(leafOf(path), size, { modified: system.wallClock(), mark: "assumption" });
  return system.install([{ path, node }], `download of ${url}`);
};
