import { parseVersion } from "./build.ts";

// From Windows Server 2022 on, user mode and kernel may differ within a generation. Source: reference/windows-internals.md §8.2.
const stableFrom = 20348;
const longTerm = [20348, 26100];

const floorOf = (host: number): number => Math.max(stableFrom, ...longTerm.filter((build) => build < host));

/**
 * Whether an image's user mode can run on this host's kernel. Versions as `10.0.20348.2966`.
 * `sameRevision`: as Windows Server 2016 wants it. False where a version cannot be read.
 */
export const fitsProcessIsolation = (host: string, image: string, sameRevision = false): boolean => {
  const on = parseVersion(host);
  const of = parseVersion(image);
  if (on === null || of === null) return false;
  if (sameRevision && on.revision !== of.revision) return false;
  if (on.build < stableFrom) return on.build === of.build;
  return floorOf(on.build) <= of.build && of.build <= on.build;
};

/** Whether an image can run in a utility VM on this host: any build that is not newer. Source: §8.1. */
export const fitsUtilityVm = (host: string, image: string): boolean => {
  const on = parseVersion(host);
  const of = parseVersion(image);
  return on !== null && of !== null && of.build <= on.build;
};
