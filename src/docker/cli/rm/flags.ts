import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";

export const rmCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER [CONTAINER...]",
  short: "Remove one or more containers",
  aliases: ["docker container rm", "docker container remove", "docker rm"],
  args: atLeast(1),
  flags: [
    { name: "force", shorthand: "f", kind: bool, usage: "Force the removal of a running container (uses SIGKILL)" },
    { name: "link", shorthand: "l", kind: bool, usage: "Remove the specified link" },
    { name: "volumes", shorthand: "v", kind: bool, usage: "Remove anonymous volumes associated with the container" },
  ],
};
