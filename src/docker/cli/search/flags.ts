import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, int, string } from "#shell/flags/kinds.ts";
import { filter } from "../flags/kinds.ts";

export const searchCommand: CommandSpec = {
  usage: "[OPTIONS] TERM",
  short: "Search Docker Hub for images",
  args: exactly(1),
  flags: [
    { name: "filter", shorthand: "f", kind: filter, usage: "Filter output based on conditions provided" },
    { name: "format", kind: string, usage: "Pretty-print search using a Go template" },
    { name: "limit", kind: int, usage: "Max number of search results" },
    { name: "no-trunc", kind: bool, usage: "Don't truncate output" },
  ],
};
