import { noArguments } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { string } from "#shell/flags/kinds.ts";
import { objectFormat } from "../flags/common.ts";
import { filter } from "../flags/kinds.ts";

export const eventsCommand: CommandSpec = {
  usage: "[OPTIONS]",
  short: "Get real time events from the server",
  aliases: ["docker system events", "docker events"],
  args: noArguments,
  flags: [
    { name: "filter", shorthand: "f", kind: filter, usage: "Filter output based on conditions provided" },
    objectFormat,
    { name: "since", kind: string, usage: "Show all events created since timestamp" },
    { name: "until", kind: string, usage: "Stream events until this timestamp" },
  ],
};
