import { anyArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool } from "#shell/flags/kinds.ts";
import { listFormat } from "../flags/common.ts";

export const statsCommand: CommandSpec = {
  usage: "[OPTIONS] [CONTAINER...]",
  short: "Display a live stream of container(s) resource usage statistics",
  aliases: ["docker container stats", "docker stats"],
  args: anyArguments,
  flags: [
    { name: "all", shorthand: "a", kind: bool, usage: "Show all containers (default shows just running)" },
    listFormat,
    { name: "no-stream", kind: bool, usage: "Disable streaming stats and only pull the first result" },
    { name: "no-trunc", kind: bool, usage: "Do not truncate output" },
  ],
};
