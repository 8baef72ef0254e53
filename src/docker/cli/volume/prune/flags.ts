import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { filter } from "../../flags/kinds.ts";

export const volumePruneCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "Remove unused local volumes",
  args: noArguments,
  flags: [
    { name: "all", shorthand: "a", kind: bool, usage: "Remove all unused volumes, not just anonymous ones" },
    { name: "filter", kind: filter, usage: 'Provide filter values (e.g. "label=<label>")' },
    { name: "force", shorthand: "f", kind: bool, usage: "Do not prompt for confirmation" },
  ],
};
