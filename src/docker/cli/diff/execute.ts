import type { FilesystemChange } from "#docker/engine/api/types.ts";
import type { Executor } from "../call.ts";
import { printed } from "../errors.ts";
import { formatDiff } from "./format.ts";

/** `docker diff`. */
export const diff: Executor = ({ engine, args: [name = ""] }) =>
  printed(
    formatDiff(
      engine.need<readonly FilesystemChange[] | null>({ method: "GET", path: `/containers/${name}/changes` }) ?? [],
    ),
  );
