import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { listFormat } from "../../flags/common.ts";

export const systemDfCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "Show docker disk usage",
  args: noArguments,
  flags: [
    listFormat,
    { name: "verbose", shorthand: "v", kind: bool, usage: "Show detailed information on space usage" },
  ],
};
