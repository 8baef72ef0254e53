import type { Failure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { type Placed, placements } from "../common/placement.ts";

/** Puts an assumed set of files below a directory, written as `placements` takes it. */
export const layDown = (
  system: System,
  directory: string,
  list: string,
  why: string,
  options: { readonly version?: string; readonly also?: readonly Placed[] } = {},
): Failure | null =>
  system.install(
    [
      ...(options.also ?? []),
      ...placements(system.absolute(directory), list, {
        modified: system.wallClock(),
        ...(options.version === undefined ? {} : { version: options.version }),
      }),
    ],
    why,
  );
