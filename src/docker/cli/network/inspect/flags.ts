import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { objectFormat } from "../../flags/common.ts";

export const networkInspectCommand: CommandSpec = {
  usage: "[OPTIONS] NETWORK [NETWORK...]",
  short: "Display detailed information on one or more networks",
  args: atLeast(1),
  flags: [
    { ...objectFormat, shorthand: "f" },
    { name: "verbose", shorthand: "v", kind: bool, usage: "Verbose output for diagnostics" },
  ],
};
