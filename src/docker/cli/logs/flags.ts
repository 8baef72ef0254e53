import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";

export const logsCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER",
  short: "Fetch the logs of a container",
  aliases: ["docker container logs", "docker logs"],
  args: exactly(1),
  flags: [
    { name: "details", kind: bool, usage: "Show extra details provided to logs" },
    { name: "follow", shorthand: "f", kind: bool, usage: "Follow log output" },
    {
      name: "since",
      kind: string,
      usage: 'Show logs since timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)',
    },
    {
      name: "tail",
      shorthand: "n",
      kind: string,
      usage: "Number of lines to show from the end of the logs",
      default: "all",
    },
    { name: "timestamps", shorthand: "t", kind: bool, usage: "Show timestamps" },
    {
      name: "until",
      kind: string,
      usage: 'Show logs before a timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)',
    },
  ],
};
