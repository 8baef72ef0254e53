import { anyArguments } from "#shell/commands/arguments.ts";
import type { Command, CommandSpec } from "#shell/commands/spec.ts";
import { commands } from "./commands.ts";
import { helpFlag } from "./flags/common.ts";
import { globalFlags } from "./globals.ts";
import { groups } from "./groups.ts";
import { unmodelledCommands } from "./unmodelled.ts";

const withHelp = (spec: CommandSpec): CommandSpec =>
  spec.flags.some((flag) => flag.name === "help") ? spec : { ...spec, flags: [...spec.flags, helpFlag] };

const byName = (a: Command, b: Command): number => (a.name < b.name ? -1 : 1);

/** What stands directly in a group; the empty name is the top. */
const childrenOf = (group: string): readonly Command[] =>
  commands.flatMap(({ spec, paths }) =>
    paths.flatMap((path) => {
      const words = path.split(" ");
      if (words.slice(0, -1).join(" ") !== group) return [];
      const [name = "", ...otherNames] = (words.at(-1) ?? "").split("|");
      return [{ name, otherNames, spec: withHelp(spec) }];
    }),
  );

const groupCommand = ([name, short]: readonly [string, string]): Command => ({
  name,
  spec: { usage: "COMMAND", short, args: anyArguments, flags: [helpFlag] },
  children: [...childrenOf(name), ...unmodelledCommands(name)].sort(byName),
});

/** docker.exe's whole tree of commands. */
export const docker: Command = {
  name: "docker",
  spec: {
    usage: "[OPTIONS] COMMAND",
    short: "A self-sufficient runtime for containers",
    args: anyArguments,
    flags: globalFlags,
  },
  children: [...childrenOf(""), ...Object.entries(groups).map(groupCommand)].sort(byName),
};
