import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";
import { shownHelpFlag } from "../flags/common.ts";
import { limitFlags } from "../flags/limits.ts";
import { newContainerFlags } from "../flags/new-container.ts";

export const runCommand: CommandSpec = {
  usage: "[OPTIONS] IMAGE [COMMAND] [ARG...]",
  short: "Create and run a new container from an image",
  aliases: ["docker container run", "docker run"],
  args: atLeast(1),
  order: "flags first",
  flags: [
    ...newContainerFlags,
    ...limitFlags,
    { name: "detach", shorthand: "d", kind: bool, usage: "Run container in background and print container ID" },
    { name: "detach-keys", kind: string, usage: "Override the key sequence for detaching a container" },
    { name: "disable-content-trust", kind: bool, usage: "Skip image verification", default: "true" },
    { name: "name", kind: string, usage: "Assign a name to the container" },
    { name: "platform", kind: string, usage: "Set platform if server is multi-platform capable" },
    {
      name: "pull",
      kind: string,
      usage: 'Pull image before running ("always", "missing", "never")',
      default: "missing",
    },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Suppress the pull output" },
    { name: "sig-proxy", kind: bool, usage: "Proxy received signals to the process", default: "true" },
    shownHelpFlag,
  ],
};
