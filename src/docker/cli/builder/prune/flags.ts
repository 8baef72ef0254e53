import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { bytes, filter } from "../../flags/kinds.ts";

export const builderPruneCommand: CommandSpec = {
  usage: "",
  short: "Remove build cache",
  args: noArguments,
  flags: [
    { name: "all", shorthand: "a", kind: bool, usage: "Remove all unused build cache, not just dangling ones" },
    { name: "filter", kind: filter, usage: 'Provide filter values (e.g. "until=24h")' },
    { name: "force", shorthand: "f", kind: bool, usage: "Do not prompt for confirmation" },
    { name: "keep-storage", kind: bytes, usage: "Amount of disk space to keep for cache" },
  ],
};
