import { isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { findPath, type Target } from "../../storage/calls/index.ts";

/** Where a path of this process leads, links at its end not followed; null where no drive is there. */
export const targetAt = (world: Reader, system: System, path: string): Target | null => {
  const silo = world.get(processes, system.process as ProcessId)?.silo ?? null;
  const at = findPath(world, silo, system.absolute(path), false);
  return isFailure(at) ? null : at.place;
};

/** `C:`, `C:\` and `\\?\Volume{…}\` as a path of a root. */
export const rootOf = (name: string): string => (name.endsWith("\\") ? name : `${name}\\`);

/** How fsutil tells of a failure. Texts: observed with fsutil of Windows 10 and 11. */
export const refuse = (system: System, code: string, message: string): number => {
  system.out(`Error ${code}: ${message}\n`);
  return 1;
};

export const noSuchFile = (system: System): number => refuse(system, "2", "The system cannot find the file specified.");

export const invalid = (system: System): number => refuse(system, "87", "The parameter is incorrect.");

/** A number of bytes as typed, decimal or `0x…`; null for none. */
export const lengthOf = (text: string | undefined): number | null => {
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
};

/** One command below a word: `fsutil usn queryjournal`. Undefined: not modelled. */
export type Commands = Readonly<Record<string, (system: System, args: readonly string[]) => number>>;
