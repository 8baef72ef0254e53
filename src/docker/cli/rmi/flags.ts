import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";

export const rmiCommand: CommandSpec = {
  usage: "[OPTIONS] IMAGE [IMAGE...]",
  short: "Remove one or more images",
  aliases: ["docker image rm", "docker image remove", "docker rmi"],
  args: atLeast(1),
  flags: [
    { name: "force", shorthand: "f", kind: bool, usage: "Force removal of the image" },
    { name: "no-prune", kind: bool, usage: "Do not delete untagged parents" },
  ],
};
