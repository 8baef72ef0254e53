import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { int, string } from "#shell/flags/kinds.ts";

export const stopCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER [CONTAINER...]",
  short: "Stop one or more running containers",
  aliases: ["docker container stop", "docker stop"],
  args: atLeast(1),
  flags: [
    { name: "signal", shorthand: "s", kind: string, usage: "Signal to send to the container" },
    { name: "time", shorthand: "t", kind: int, usage: "Seconds to wait before killing the container" },
  ],
};
