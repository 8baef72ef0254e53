import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";

export const cpCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\n\tdocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH",
  short: "Copy files/folders between a container and the local filesystem",
  long: "Copy files/folders between a container and the local filesystem\n\nUse '-' as the source to read a tar archive from stdin\nand extract it to a directory destination in a container.\nUse '-' as the destination to stream a tar archive of a\ncontainer source to stdout.",
  aliases: ["docker container cp", "docker cp"],
  args: exactly(2),
  flags: [
    { name: "archive", shorthand: "a", kind: bool, usage: "Archive mode (copy all uid/gid information)" },
    { name: "follow-link", shorthand: "L", kind: bool, usage: "Always follow symbol link in SRC_PATH" },
    {
      name: "quiet",
      shorthand: "q",
      kind: bool,
      usage:
        "Suppress progress output during copy. Progress output is automatically suppressed if no terminal is attached",
    },
  ],
};
