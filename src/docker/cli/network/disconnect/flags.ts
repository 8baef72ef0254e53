import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";

export const networkDisconnectCommand: CommandSpec = {
  usage: "[OPTIONS] NETWORK CONTAINER",
  short: "Disconnect a container from a network",
  args: exactly(2),
  flags: [{ name: "force", shorthand: "f", kind: bool, usage: "Force the container to disconnect from a network" }],
};
