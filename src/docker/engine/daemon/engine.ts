import type { Platform } from "#contract/platform.ts";
import type { Micros } from "#core/event.ts";
import type { Reader } from "#core/world.ts";
import type { PlatformRules } from "../rules/rules.ts";

/** What every part of the engine is made with. */
export interface Engine {
  readonly platform: Platform;
  readonly rules: PlatformRules;
}

/** A moment of this world as µs of Unix time. */
export const unixMicros = ({ platform }: Engine, reader: Reader, at: Micros): number =>
  Math.round(platform.wallClock(reader) * 1000) - reader.now + at;

/** RFC 3339 in UTC, trailing zeros of the fraction left out. Source: reference/docker-cli.md §2.6. */
export const isoOfUnixMicros = (micros: number): string => {
  const seconds = Math.floor(micros / 1_000_000);
  const fraction = String(micros - seconds * 1_000_000)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}${fraction === "" ? "" : `.${fraction}`}Z`;
};

const never = "0001-01-01T00:00:00Z";

/** A moment as the engine's JSON has it; null gives Go's zero time. */
export const isoTime = (engine: Engine, reader: Reader, at: Micros | null): string =>
  at === null ? never : isoOfUnixMicros(unixMicros(engine, reader, at));

/** A path below the engine's data root. */
export const dataPath = ({ platform }: Engine, ...names: readonly string[]): string =>
  [platform.dataRoot, ...names].join(platform.pathSeparator);
