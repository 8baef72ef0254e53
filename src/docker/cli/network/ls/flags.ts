import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { listFormat } from "../../flags/common.ts";
import { filter } from "../../flags/kinds.ts";

export const networkLsCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "List networks",
  aliases: ["docker network ls", "docker network list"],
  args: noArguments,
  flags: [
    { name: "filter", shorthand: "f", kind: filter, usage: 'Provide filter values (e.g. "driver=bridge")' },
    listFormat,
    { name: "no-trunc", kind: bool, usage: "Do not truncate the output" },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Only display network IDs" },
  ],
};
