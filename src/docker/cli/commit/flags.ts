import { between } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, list, string } from "#shell/flags/kinds.ts";

export const commitCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER [REPOSITORY[:TAG]]",
  short: "Create a new image from a container's changes",
  aliases: ["docker container commit", "docker commit"],
  args: between(1, 2),
  flags: [
    {
      name: "author",
      shorthand: "a",
      kind: string,
      usage: 'Author (e.g., "John Hannibal Smith <hannibal@a-team.com>")',
    },
    { name: "change", shorthand: "c", kind: list, usage: "Apply Dockerfile instruction to the created image" },
    { name: "message", shorthand: "m", kind: string, usage: "Commit message" },
    { name: "pause", shorthand: "p", kind: bool, usage: "Pause container during commit", default: "true" },
  ],
};
