import type { FlagSpec } from "#shell/flags/kind.ts";
import { bool, string } from "#shell/flags/kinds.ts";

const templateWords = `'TEMPLATE':         Print output using the given Go template.
Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates`;

/** `--format` of what shows objects. */
export const objectFormat: FlagSpec = {
  name: "format",
  kind: string,
  usage: `Format output using a custom template:
'json':             Print in JSON format
${templateWords}`,
};

/** `--format` of what lists. */
export const listFormat: FlagSpec = {
  name: "format",
  kind: string,
  usage: `Format output using a custom template:
'table':            Print output in table format with column headers (default)
'table TEMPLATE':   Print output in table format using the given Go template
'json':             Print in JSON format
${templateWords}`,
};

/** Every command has it; help shows it only where `-h` means something else. */
export const helpFlag: FlagSpec = {
  name: "help",
  shorthand: "h",
  shorthandNotice: "use --help",
  kind: bool,
  usage: "Print usage",
  hidden: true,
};

/** Where `-h` is taken: only the long name is left, and it is shown. */
export const shownHelpFlag: FlagSpec = { name: "help", kind: bool, usage: "Print usage" };
