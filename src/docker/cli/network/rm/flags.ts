import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";

export const networkRmCommand: CommandSpec = {
  usage: "NETWORK [NETWORK...]",
  short: "Remove one or more networks",
  aliases: ["docker network rm", "docker network remove"],
  args: atLeast(1),
  flags: [{ name: "force", shorthand: "f", kind: bool, usage: "Do not error if the network does not exist" }],
};
