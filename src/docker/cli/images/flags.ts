import { atMost } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { listFormat } from "../flags/common.ts";
import { filter } from "../flags/kinds.ts";

export const imagesCommand: CommandSpec = {
  usage: "[OPTIONS] [REPOSITORY[:TAG]]",
  short: "List images",
  aliases: ["docker image ls", "docker image list", "docker images"],
  args: atMost(1),
  flags: [
    { name: "all", shorthand: "a", kind: bool, usage: "Show all images (default hides intermediate images)" },
    { name: "digests", kind: bool, usage: "Show digests" },
    { name: "filter", shorthand: "f", kind: filter, usage: "Filter output based on conditions provided" },
    listFormat,
    { name: "no-trunc", kind: bool, usage: "Don't truncate output" },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Only show image IDs" },
    { name: "tree", kind: bool, usage: "List multi-platform images as a tree (EXPERIMENTAL)" },
  ],
};
