import { between } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";

export const portCommand: CommandSpec = {
  usage: "CONTAINER [PRIVATE_PORT[/PROTO]]",
  short: "List port mappings or a specific mapping for the container",
  aliases: ["docker container port", "docker port"],
  args: between(1, 2),
  flags: [],
};
