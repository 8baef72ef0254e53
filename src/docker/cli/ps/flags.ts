import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, int } from "#shell/flags/kinds.ts";
import { listFormat } from "../flags/common.ts";
import { filter } from "../flags/kinds.ts";

export const psCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "List containers",
  aliases: ["docker container ls", "docker container list", "docker container ps", "docker ps"],
  args: noArguments,
  flags: [
    { name: "all", shorthand: "a", kind: bool, usage: "Show all containers (default shows just running)" },
    { name: "filter", shorthand: "f", kind: filter, usage: "Filter output based on conditions provided" },
    listFormat,
    {
      name: "last",
      shorthand: "n",
      kind: int,
      usage: "Show n last created containers (includes all states)",
      default: "-1",
    },
    { name: "latest", shorthand: "l", kind: bool, usage: "Show the latest created container (includes all states)" },
    { name: "no-trunc", kind: bool, usage: "Don't truncate output" },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Only display container IDs" },
    { name: "size", shorthand: "s", kind: bool, usage: "Display total file sizes" },
  ],
};
