import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";

export const unpauseCommand: CommandSpec = {
  usage: "CONTAINER [CONTAINER...]",
  short: "Unpause all processes within one or more containers",
  aliases: ["docker container unpause", "docker unpause"],
  args: atLeast(1),
  flags: [],
};
