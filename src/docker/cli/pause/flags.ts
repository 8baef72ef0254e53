import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";

export const pauseCommand: CommandSpec = {
  usage: "CONTAINER [CONTAINER...]",
  short: "Pause all processes within one or more containers",
  aliases: ["docker container pause", "docker pause"],
  args: atLeast(1),
  flags: [],
};
