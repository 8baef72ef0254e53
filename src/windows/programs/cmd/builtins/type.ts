import { isFailure } from "#core/failure.ts";
import { optionsOf } from "../../common/option.ts";
import { leafOf } from "../../common/path.ts";
import { hasWildcard, pathsOf } from "../../common/wildcard.ts";
import { err, fault, out, texts } from "../message.ts";
import { absolute } from "../words.ts";
import type { Builtin } from "./builtin.ts";

export const type: Builtin = {
  names: ["type"],
  run: (shell, tail) => {
    const { rest } = optionsOf(tail);
    if (rest.length === 0) return fault(shell, texts.syntax);
    let code = 0;
    for (const name of rest) {
      const several = rest.length > 1 || hasWildcard(name);
      const found = pathsOf(shell.system, absolute(shell, name));
      if (found.length === 0) code = fault(shell, texts.noFile);
      for (const { path, node } of found) {
        if (several) err(shell, `\n${leafOf(path)}\n\n\n`);
        const text = node.kind === "directory" ? texts.denied : shell.system.readText(path);
        if (typeof text === "string" && node.kind !== "directory") out(shell, text.replaceAll("\r\n", "\n"));
        else code = fault(shell, isFailure(text) ? text.message : texts.denied);
      }
    }
    return code;
  },
};
