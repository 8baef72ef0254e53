import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { objectFormat } from "../../flags/common.ts";

export const volumeInspectCommand: CommandSpec = {
  usage: "[OPTIONS] VOLUME [VOLUME...]",
  short: "Display detailed information on one or more volumes",
  args: atLeast(1),
  flags: [{ ...objectFormat, shorthand: "f" }],
};
