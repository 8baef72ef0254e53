import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { listFormat } from "../flags/common.ts";

export const historyCommand: CommandSpec = {
  usage: "[OPTIONS] IMAGE",
  short: "Show the history of an image",
  aliases: ["docker image history", "docker history"],
  args: exactly(1),
  flags: [
    listFormat,
    {
      name: "human",
      shorthand: "H",
      kind: bool,
      usage: "Print sizes and dates in human readable format",
      default: "true",
    },
    { name: "no-trunc", kind: bool, usage: "Don't truncate output" },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Only show image IDs" },
  ],
};
