import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";

export const loadCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "Load an image from a tar archive or STDIN",
  aliases: ["docker image load", "docker load"],
  args: noArguments,
  flags: [
    { name: "input", shorthand: "i", kind: string, usage: "Read from tar archive file, instead of STDIN" },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Suppress the load output" },
  ],
};
