import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";

export const attachCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER",
  short: "Attach local standard input, output, and error streams to a running container",
  aliases: ["docker container attach", "docker attach"],
  args: exactly(1),
  flags: [
    { name: "detach-keys", kind: string, usage: "Override the key sequence for detaching a container" },
    { name: "no-stdin", kind: bool, usage: "Do not attach STDIN" },
    { name: "sig-proxy", kind: bool, usage: "Proxy all received signals to the process", default: "true" },
  ],
};
