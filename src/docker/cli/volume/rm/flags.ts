import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";

export const volumeRmCommand: CommandSpec = {
  usage: "[OPTIONS] VOLUME [VOLUME...]",
  short: "Remove one or more volumes",
  long: "Remove one or more volumes. You cannot remove a volume that is in use by a container.",
  aliases: ["docker volume rm", "docker volume remove"],
  args: atLeast(1),
  flags: [{ name: "force", shorthand: "f", kind: bool, usage: "Force the removal of one or more volumes" }],
};
