import type { Reader } from "#core/world.ts";
import type { Process } from "#windows/kernel/process/process.ts";

const unit = (value: number, name: string): string =>
  `${value >= 100 ? Math.round(value) : Number(value.toPrecision(2))} ${name}`;

/** `61 MB`, `5.9 GB`; decimal, as Docker counts. */
export const bytesText = (bytes: number): string =>
  bytes >= 1e9 ? unit(bytes / 1e9, "GB") : bytes >= 1e6 ? unit(bytes / 1e6, "MB") : unit(bytes / 1e3, "kB");

/** `18%`, `0.4%`. */
export const percentText = (share: number): string =>
  share === 0 ? "0%" : share < 0.01 ? `${(share * 100).toFixed(1)}%` : `${Math.round(share * 100)}%`;

/** Bytes of memory that processes hold, what they share included once each. */
export const memoryOf = (processes: readonly Process[]): number =>
  processes.reduce((sum, { privateWorkingSet, sharedWorkingSet }) => sum + privateWorkingSet + sharedWorkingSet, 0);

export const privateOf = (processes: readonly Process[]): number =>
  processes.reduce((sum, { privateWorkingSet }) => sum + privateWorkingSet, 0);

/** Bytes that processes have been promised, in memory or in the page file: what a memory limit counts. */
export const committedBy = (processes: readonly Process[]): number =>
  processes.reduce((sum, { commit }) => sum + commit, 0);

// The first moments of a process are busy: a model parameter, µs. What was there when the host had booted has been there for long.
const startUp = 60_000;

/** Share of all processors that processes use now, 0 to 1. */
export const loadOf = (reader: Reader, processes: readonly Process[]): number =>
  Math.min(
    1,
    processes.reduce(
      (sum, { cpuLoad, created }) => sum + cpuLoad + (created > 0 && reader.now - created < startUp ? 0.03 : 0),
      0,
    ),
  );
