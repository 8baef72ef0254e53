import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";

export const waitCommand: CommandSpec = {
  usage: "CONTAINER [CONTAINER...]",
  short: "Block until one or more containers stop, then print their exit codes",
  aliases: ["docker container wait", "docker wait"],
  args: atLeast(1),
  flags: [],
};
