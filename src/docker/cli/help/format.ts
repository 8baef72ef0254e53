import type { Command } from "#shell/commands/spec.ts";
import { type CommandSection, helpPage } from "#shell/help/sections.ts";
import { commonCommands, groups, swarmGroups } from "../groups.ts";

const sectionsOf = (command: Command): readonly CommandSection[] => {
  const children = command.children ?? [];
  if (command.name !== "docker") return [{ title: "Commands", commands: children }];
  const isGroup = ({ name }: Command): boolean => name in groups;
  return [
    {
      title: "Common Commands",
      commands: commonCommands.flatMap((name) => children.filter((child) => child.name === name)),
    },
    { title: "Management Commands", commands: children.filter((c) => isGroup(c) && !swarmGroups.includes(c.name)) },
    { title: "Swarm Commands", commands: children.filter((c) => swarmGroups.includes(c.name)) },
    { title: "Commands", commands: children.filter((c) => !isGroup(c) && !commonCommands.includes(c.name)) },
  ];
};

const moreHelp = "For more help on how to use Docker, head to https://docs.docker.com/go/guides/";

const footerOf = (command: Command, path: string): string | undefined => {
  if (command.children === undefined) return undefined;
  const run = `Run '${path} COMMAND --help' for more information on a command.`;
  return command.name === "docker" ? `${run}\n\n${moreHelp}` : run;
};

/** Usage, description, aliases, commands, options; without the blank line that precedes help. Ends with a newline. */
export const usageText = (command: Command, path: string, columns: number): string => {
  const footer = footerOf(command, path);
  return helpPage({
    path,
    command,
    sections: sectionsOf(command),
    flagsTitle: command.name === "docker" ? "Global Options" : "Options",
    ...(footer === undefined ? {} : { footer }),
    columns,
  });
};

/** What `docker X --help` prints. */
export const helpText = (command: Command, path: string, columns: number): string =>
  `\n${usageText(command, path, columns)}`;
