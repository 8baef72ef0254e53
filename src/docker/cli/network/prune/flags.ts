import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { filter } from "../../flags/kinds.ts";

export const networkPruneCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "Remove all unused networks",
  args: noArguments,
  flags: [
    { name: "filter", kind: filter, usage: 'Provide filter values (e.g. "until=<timestamp>")' },
    { name: "force", shorthand: "f", kind: bool, usage: "Do not prompt for confirmation" },
  ],
};
