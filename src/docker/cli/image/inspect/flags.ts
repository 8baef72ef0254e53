import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { objectFormat } from "../../flags/common.ts";

export const imageInspectCommand: CommandSpec = {
  usage: "[OPTIONS] IMAGE [IMAGE...]",
  short: "Display detailed information on one or more images",
  args: atLeast(1),
  flags: [{ ...objectFormat, shorthand: "f" }],
};
