import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { list, string } from "#shell/flags/kinds.ts";

export const importImageCommand: CommandSpec = {
  usage: "[OPTIONS] file|URL|- [REPOSITORY[:TAG]]",
  short: "Import the contents from a tarball to create a filesystem image",
  aliases: ["docker image import", "docker import"],
  args: atLeast(1),
  flags: [
    { name: "change", shorthand: "c", kind: list, usage: "Apply Dockerfile instruction to the created image" },
    { name: "message", shorthand: "m", kind: string, usage: "Set commit message for imported image" },
    { name: "platform", kind: string, usage: "Set platform if server is multi-platform capable" },
  ],
};
