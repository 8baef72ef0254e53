const home = "\u001b[H";
const clearToEndOfLine = "\u001b[K";
const clearBelow = "\u001b[J";

/** A table as it is written over the one before. Source: docker-cli.md §6.5. */
export const repainted = (table: string): string => home + table.replaceAll("\n", `${clearToEndOfLine}\n`) + clearBelow;
