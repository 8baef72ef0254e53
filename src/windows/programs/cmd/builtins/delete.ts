import { isFailure } from "#core/failure.ts";
import { optionsOf, optionValue } from "../../common/option.ts";
import { joinTo, leafOf, parentOf } from "../../common/path.ts";
import { hasWildcard, type Match, matches } from "../../common/wildcard.ts";
import { fault, out, texts } from "../message.ts";
import type { Shell } from "../session.ts";
import { absolute } from "../words.ts";
import type { Builtin } from "./builtin.ts";

const below = (shell: Shell, directory: string, pattern: string): readonly Match[] => {
  const nodes = shell.system.list(directory);
  if (isFailure(nodes)) return [];
  const here = matches(shell.system, joinTo(directory, pattern)) ?? [];
  const deeper = nodes
    .filter(({ kind }) => kind === "directory")
    .flatMap(({ name }) => below(shell, joinTo(directory, name), pattern));
  return [...here, ...deeper];
};

const targets = (shell: Shell, path: string, recursive: boolean): readonly Match[] | null => {
  const found = shell.system.find(path);
  if (found?.node.kind === "directory")
    return recursive ? below(shell, path, "*") : matches(shell.system, joinTo(path, "*"));
  if (recursive) return below(shell, parentOf(path), leafOf(path));
  if (hasWildcard(leafOf(path))) return matches(shell.system, path);
  return found === null ? (shell.system.find(parentOf(path)) === null ? null : []) : [found];
};

// Deletes files only. A missing file is told of, and yet no error: the exit code stays 0.
export const deleteFiles: Builtin = {
  names: ["del", "erase"],
  run: (shell, tail) => {
    const options = optionsOf(tail);
    if (options.rest.length === 0) return fault(shell, texts.syntax);
    const force = options.switches.includes("f");
    const hidden = optionValue(options, "a") !== null;
    let code = 0;
    for (const name of options.rest) {
      const path = absolute(shell, name);
      const all = targets(shell, path, options.switches.includes("s"));
      if (all === null) {
        code = fault(shell, texts.noPath);
        continue;
      }
      const files = all.filter(
        ({ node }) => node.kind !== "directory" && (hidden || !/[HS]/.test(node.attributes ?? "")),
      );
      if (files.length === 0) fault(shell, texts.missing(path));
      for (const { path: file, node } of files) {
        const failed = node.attributes?.includes("R") && !force ? { message: texts.denied } : shell.system.remove(file);
        if (failed !== null) fault(shell, `${file}\n${failed.message}`);
        else if (options.switches.includes("s")) out(shell, `Deleted file - ${file}\n`);
      }
    }
    return code;
  },
};
