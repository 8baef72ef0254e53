import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { objectFormat } from "../flags/common.ts";

export const versionCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "Show the Docker version information",
  args: noArguments,
  flags: [{ ...objectFormat, shorthand: "f" }],
};
