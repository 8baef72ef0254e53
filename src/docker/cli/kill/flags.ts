import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { string } from "#shell/flags/kinds.ts";

export const killCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER [CONTAINER...]",
  short: "Kill one or more running containers",
  aliases: ["docker container kill", "docker kill"],
  args: atLeast(1),
  flags: [{ name: "signal", shorthand: "s", kind: string, usage: "Signal to send to the container" }],
};
