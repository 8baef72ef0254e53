import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";

export const renameCommand: CommandSpec = {
  usage: "CONTAINER NEW_NAME",
  short: "Rename a container",
  aliases: ["docker container rename", "docker rename"],
  args: exactly(2),
  flags: [],
};
