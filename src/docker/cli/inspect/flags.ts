import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";
import { objectFormat } from "../flags/common.ts";

export const inspectCommand: CommandSpec = {
  usage: "[OPTIONS] NAME|ID [NAME|ID...]",
  short: "Return low-level information on Docker objects",
  args: atLeast(1),
  flags: [
    { ...objectFormat, shorthand: "f" },
    { name: "size", shorthand: "s", kind: bool, usage: "Display total file sizes if the type is container" },
    { name: "type", kind: string, usage: "Only inspect objects of the given type" },
  ],
};
