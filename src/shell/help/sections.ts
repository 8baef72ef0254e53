import type { Command } from "../commands/spec.ts";
import { flagTable } from "./flag-table.ts";

/** A titled list of commands. */
export interface CommandSection {
  readonly title: string;
  readonly commands: readonly Command[];
}

/** Names are padded to at least this. Source: cobra's minimum name padding. */
const leastNameWidth = 11;

const listOf = ({ title, commands }: CommandSection): string => {
  const shown = commands.filter((command) => command.hidden !== true);
  if (shown.length === 0) return "";
  const width = Math.max(leastNameWidth, ...shown.map((command) => command.name.length));
  const rows = shown.map(({ name, spec }) => `  ${name.padEnd(width)} ${spec.short}\n`);
  return `\n${title}:\n${rows.join("")}`;
};

export interface HelpPage {
  /** From the root, e.g. `docker image ls`. */
  readonly path: string;
  readonly command: Command;
  readonly sections: readonly CommandSection[];
  readonly flagsTitle: string;
  /** Last lines. */
  readonly footer?: string;
  /** The terminal's width; 80 if it is none. */
  readonly columns: number;
}

/** Usage, description, aliases, commands, flags. Ends with a newline. Source: the usage template of docker/cli. */
export const helpPage = ({ path, command, sections, flagsTitle, footer, columns }: HelpPage): string => {
  const { spec } = command;
  const aliases = spec.aliases === undefined ? "" : `\nAliases:\n  ${spec.aliases.join(", ")}\n`;
  const flags = flagTable(spec.flags, columns);
  return [
    `Usage:  ${`${path} ${spec.usage}`.trimEnd()}\n`,
    `\n${spec.long ?? spec.short}\n`,
    aliases,
    ...sections.map(listOf),
    flags === "" ? "" : `\n${flagsTitle}:\n${flags}`,
    footer === undefined ? "" : `\n${footer}\n`,
  ].join("");
};
