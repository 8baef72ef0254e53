import { goQuote } from "#shell/go-quote.ts";
import type { System } from "#shell/system.ts";

/** Why a file cannot be written where somebody wants it; undefined if it can, or if there is none. Source: docker-cli.md §4.5. */
export const outputProblem = (system: System, file: string): string | undefined => {
  const directory = /^(.*)[\\/][^\\/]*$/.exec(file)?.[1] ?? "";
  if (directory === "" || /^[A-Za-z]:$/.test(directory)) return undefined;
  return system.find(directory)?.node.kind === "directory"
    ? undefined
    : `invalid output path: directory ${goQuote(directory)} does not exist`;
};
