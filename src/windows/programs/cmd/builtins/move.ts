import { optionsOf } from "../../common/option.ts";
import { joinTo, leafOf, parentOf } from "../../common/path.ts";
import { isTaken } from "../../common/taken.ts";
import { fitsDosWildcard, hasWildcard, pathsOf } from "../../common/wildcard.ts";
import { fault, out, texts } from "../message.ts";
import { absolute } from "../words.ts";
import type { Builtin } from "./builtin.ts";

export const move: Builtin = {
  names: ["move"],
  run: (shell, tail) => {
    const [from, to = "."] = optionsOf(tail).rest;
    if (from === undefined) return fault(shell, texts.syntax);
    const sources = pathsOf(shell.system, absolute(shell, from));
    if (sources.length === 0) return fault(shell, texts.noFile);
    const target = absolute(shell, to);
    const isDirectory = shell.system.find(target)?.node.kind === "directory";
    const counts = { file: 0, directory: 0 };
    for (const { path, node } of sources) {
      const failed = shell.system.move(path, isDirectory ? joinTo(target, leafOf(path)) : target);
      if (failed !== null) return fault(shell, failed.message);
      counts[node.kind === "directory" ? "directory" : "file"] += 1;
      if (hasWildcard(from)) out(shell, `${path}\n`);
    }
    if (counts.directory > 0) out(shell, `${String(counts.directory).padStart(9)} dir(s) moved.\n`);
    if (counts.file > 0) out(shell, `${String(counts.file).padStart(9)} file(s) moved.\n`);
    return 0;
  },
};

// `*.txt` to `*.bak`: a star of the new name stands for what the old name has up to the next letter.
const renamed = (name: string, pattern: string): string => {
  if (!hasWildcard(pattern)) return pattern;
  const [newStem = "", newExtension] = pattern.split(/\.(?=[^.]*$)/);
  const [stem = "", extension = ""] = name.split(/\.(?=[^.]*$)/);
  const part = (next: string, before: string): string => next.replace("*", before).replaceAll("?", "");
  return newExtension === undefined ? part(newStem, name) : `${part(newStem, stem)}.${part(newExtension, extension)}`;
};

export const rename: Builtin = {
  names: ["ren", "rename"],
  run: (shell, tail) => {
    const [from, to] = optionsOf(tail).rest;
    if (from === undefined || to === undefined || /[\\/:]/.test(to)) return fault(shell, texts.syntax);
    const sources = pathsOf(shell.system, absolute(shell, from)).filter(({ path }) =>
      fitsDosWildcard(leafOf(absolute(shell, from)), leafOf(path)),
    );
    if (sources.length === 0) return fault(shell, texts.noFile);
    for (const { path } of sources) {
      const place = joinTo(parentOf(path), renamed(leafOf(path), to));
      if (place.toUpperCase() !== path.toUpperCase() && isTaken(shell.system, place))
        return fault(shell, "A duplicate file name exists, or the file\ncannot be found.");
      const failed = shell.system.move(path, place);
      if (failed !== null) return fault(shell, failed.message);
    }
    return 0;
  },
};
