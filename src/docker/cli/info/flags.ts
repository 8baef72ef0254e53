import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { objectFormat } from "../flags/common.ts";

export const infoCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "Display system-wide information",
  aliases: ["docker system info", "docker info"],
  args: noArguments,
  flags: [{ ...objectFormat, shorthand: "f" }],
};
