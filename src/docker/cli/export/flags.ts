import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { string } from "#shell/flags/kinds.ts";

export const exportContainerCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER",
  short: "Export a container's filesystem as a tar archive",
  aliases: ["docker container export", "docker export"],
  args: exactly(1),
  flags: [{ name: "output", shorthand: "o", kind: string, usage: "Write to a file, instead of STDOUT" }],
};
