/** The format a list is written by: what `--format` says, else the table, else IDs with `--quiet`. */
export const listFormatOf = (asked: string, quiet: boolean, table: string, quietTemplate: string): string => {
  if (asked === "" || asked === "table") return quiet ? quietTemplate : `table ${table}`;
  return asked;
};
