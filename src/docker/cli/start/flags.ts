import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";

export const startCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER [CONTAINER...]",
  short: "Start one or more stopped containers",
  aliases: ["docker container start", "docker start"],
  args: atLeast(1),
  flags: [
    { name: "attach", shorthand: "a", kind: bool, usage: "Attach STDOUT/STDERR and forward signals" },
    { name: "detach-keys", kind: string, usage: "Override the key sequence for detaching a container" },
    { name: "interactive", shorthand: "i", kind: bool, usage: "Attach container's STDIN" },
  ],
};
