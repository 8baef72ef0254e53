import type { FilesystemChange } from "#docker/engine/api/types.ts";

const letters = ["C", "A", "D"] as const;

/** `docker diff`: one change a line, in the engine's order. Source: docker-cli.md §6.6. */
export const formatDiff = (changes: readonly FilesystemChange[]): string =>
  changes.map(({ Path, Kind }) => `${letters[Kind]} ${Path}\n`).join("");
