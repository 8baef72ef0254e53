import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { filter } from "../../flags/kinds.ts";

export const systemPruneCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "Remove unused data",
  args: noArguments,
  flags: [
    { name: "all", shorthand: "a", kind: bool, usage: "Remove all unused images not just dangling ones" },
    { name: "filter", kind: filter, usage: 'Provide filter values (e.g. "label=<key>=<value>")' },
    { name: "force", shorthand: "f", kind: bool, usage: "Do not prompt for confirmation" },
    { name: "volumes", kind: bool, usage: "Prune anonymous volumes" },
  ],
};
