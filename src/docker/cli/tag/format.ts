import { parseReference } from "../reference.ts";

/** What is wrong with the names before the engine is asked; undefined if nothing is. Source: docker-cli.md §2.8. */
export const tagProblem = (source: string, target: string): string | undefined => {
  for (const name of [source, target]) {
    const read = parseReference(name);
    if ("error" in read) return `Error parsing reference: "${name}" is not a valid repository/tag: ${read.error}`;
    if (name === target && read.reference.digest !== undefined)
      return "refusing to create a tag with a digest reference";
  }
  return undefined;
};
