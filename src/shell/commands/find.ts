import { type Parsed, parseFlags } from "../flags/parse.ts";
import type { Command } from "./spec.ts";

/** Where a list of words leads in a tree of commands. */
export interface Found {
  readonly command: Command;
  /** From the root to the command, as invoked: other names stay as typed. */
  readonly path: readonly string[];
  /** The words that are the command's own. */
  readonly words: readonly string[];
  /** The flags of each group passed on the way, root first; the last may be an error. */
  readonly passed: readonly Parsed[];
}

const answersTo = (command: Command, name: string): boolean =>
  command.name === name || (command.otherNames?.includes(name) ?? false);

/** Goes down the tree, reading each group's own flags before looking for the next name. Stops at a group if no child has the name. */
export const findCommand = (root: Command, words: readonly string[]): Found => {
  const path = [root.name];
  const passed: Parsed[] = [];
  let command = root;
  let rest = words;
  while (command.children !== undefined) {
    const parsed = parseFlags(command.spec.flags, rest, "flags first");
    passed.push(parsed);
    if (parsed.kind === "error") break;
    rest = parsed.args;
    const child = command.children.find((each) => answersTo(each, rest[0] ?? ""));
    if (child === undefined) break;
    command = child;
    path.push(child.name);
    rest = rest.slice(1);
  }
  return { command, path, words: rest, passed };
};
