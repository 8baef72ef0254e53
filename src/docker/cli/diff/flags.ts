import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";

export const diffCommand: CommandSpec = {
  usage: "CONTAINER",
  short: "Inspect changes to files or directories on a container's filesystem",
  aliases: ["docker container diff", "docker diff"],
  args: exactly(1),
  flags: [],
};
