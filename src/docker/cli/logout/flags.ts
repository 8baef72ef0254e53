import { atMost } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";

export const logoutCommand: CommandSpec = {
  usage: "[SERVER]",
  short: "Log out from a registry",
  long: "Log out from a registry.\nIf no server is specified, the default is defined by the daemon.",
  args: atMost(1),
  flags: [],
};
