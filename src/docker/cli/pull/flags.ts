import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";

export const pullCommand: CommandSpec = {
  usage: "[OPTIONS] NAME[:TAG|@DIGEST]",
  short: "Download an image from a registry",
  aliases: ["docker image pull", "docker pull"],
  args: exactly(1),
  flags: [
    { name: "all-tags", shorthand: "a", kind: bool, usage: "Download all tagged images in the repository" },
    { name: "disable-content-trust", kind: bool, usage: "Skip image verification", default: "true" },
    { name: "platform", kind: string, usage: "Set platform if server is multi-platform capable" },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Suppress verbose output" },
  ],
};
