import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { listFormat } from "../../flags/common.ts";
import { filter } from "../../flags/kinds.ts";

export const volumeLsCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "List volumes",
  aliases: ["docker volume ls", "docker volume list"],
  args: noArguments,
  flags: [
    { name: "filter", shorthand: "f", kind: filter, usage: 'Provide filter values (e.g. "dangling=true")' },
    listFormat,
    { name: "quiet", shorthand: "q", kind: bool, usage: "Only display volume names" },
  ],
};
