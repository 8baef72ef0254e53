import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { string } from "#shell/flags/kinds.ts";

export const saveCommand: CommandSpec = {
  usage: "[OPTIONS] IMAGE [IMAGE...]",
  short: "Save one or more images to a tar archive (streamed to STDOUT by default)",
  aliases: ["docker image save", "docker save"],
  args: atLeast(1),
  flags: [{ name: "output", shorthand: "o", kind: string, usage: "Write to a file, instead of STDOUT" }],
};
