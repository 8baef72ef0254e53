import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { objectFormat } from "../../flags/common.ts";

export const containerInspectCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER [CONTAINER...]",
  short: "Display detailed information on one or more containers",
  args: atLeast(1),
  flags: [
    { ...objectFormat, shorthand: "f" },
    { name: "size", shorthand: "s", kind: bool, usage: "Display total file sizes" },
  ],
};
