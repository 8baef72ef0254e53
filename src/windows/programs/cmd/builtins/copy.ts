import { isFailure } from "#core/failure.ts";
import { optionsOf } from "../../common/option.ts";
import { joinTo, leafOf, parentOf } from "../../common/path.ts";
import { hasWildcard, type Match, pathsOf } from "../../common/wildcard.ts";
import { fault, out, texts } from "../message.ts";
import type { Shell } from "../session.ts";
import { absolute } from "../words.ts";
import type { Builtin } from "./builtin.ts";

const sourcesOf = (shell: Shell, name: string): readonly Match[] => {
  const path = absolute(shell, name);
  const found = pathsOf(shell.system, path);
  const inside = found.flatMap((match) =>
    match.node.kind === "directory" && !hasWildcard(leafOf(path))
      ? pathsOf(shell.system, joinTo(match.path, "*"))
      : [match],
  );
  return inside.filter(({ node }) => node.kind !== "directory");
};

const combine = (shell: Shell, names: readonly string[], to: string): number => {
  let text = "";
  for (const name of names) {
    const part = shell.system.readText(absolute(shell, name));
    if (isFailure(part)) return fault(shell, texts.noFile);
    text += part;
    out(shell, `${name}\n`);
  }
  const failed = shell.system.writeText(to, text);
  if (failed !== null) return fault(shell, failed.message);
  out(shell, "        1 file(s) copied.\n");
  return 0;
};

export const copy: Builtin = {
  names: ["copy"],
  run: (shell, tail) => {
    const [from, to = "."] = optionsOf(tail.replace(/\s*\+\s*/g, "+")).rest;
    if (from === undefined) return fault(shell, texts.syntax);
    const target = absolute(shell, to);
    const isDirectory = shell.system.find(target)?.node.kind === "directory";
    if (from.includes("+"))
      return combine(shell, from.split("+"), isDirectory ? joinTo(target, leafOf(from.split("+")[0] ?? "")) : target);
    const sources = sourcesOf(shell, from);
    if (sources.length === 0) {
      out(shell, "        0 file(s) copied.\n");
      return fault(shell, texts.noFile);
    }
    if (!isDirectory && (/[\\/]$/.test(to) || shell.system.find(parentOf(target)) === null)) {
      out(shell, "        0 file(s) copied.\n");
      return fault(shell, texts.noPath);
    }
    let copied = 0;
    for (const { path } of sources) {
      const place =
        isDirectory || hasWildcard(leafOf(target))
          ? joinTo(isDirectory ? target : parentOf(target), leafOf(path))
          : target;
      const failed =
        place.toUpperCase() === path.toUpperCase()
          ? { message: "The file cannot be copied onto itself." }
          : shell.system.copy(path, place);
      if (sources.length > 1 || hasWildcard(from)) out(shell, `${leafOf(path)}\n`);
      if (failed !== null) fault(shell, failed.message);
      else copied += 1;
    }
    out(shell, `${String(copied).padStart(9)} file(s) copied.\n`);
    return copied === sources.length ? 0 : 1;
  },
};
