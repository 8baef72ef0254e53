import { atMost } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { list, map, string } from "#shell/flags/kinds.ts";

export const volumeCreateCommand: CommandSpec = {
  usage: "[OPTIONS] [VOLUME]",
  short: "Create a volume",
  args: atMost(1),
  flags: [
    { name: "driver", shorthand: "d", kind: string, usage: "Specify volume driver name", default: "local" },
    { name: "label", kind: list, usage: "Set metadata for a volume" },
    { name: "opt", shorthand: "o", kind: map, usage: "Set driver specific options" },
  ],
};
