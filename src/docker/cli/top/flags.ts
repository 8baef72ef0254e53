import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";

export const topCommand: CommandSpec = {
  usage: "CONTAINER [ps OPTIONS]",
  short: "Display the running processes of a container",
  aliases: ["docker container top", "docker top"],
  args: atLeast(1),
  order: "flags first",
  flags: [],
};
