import { contentOf, fedContent } from "../../common/content.ts";
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
        const text =
          node.kind === "directory"
            ? null
            : (shell.io.out.kind === "buffer" ? fedContent : contentOf)(shell.system, {
                path,
                node,
                notModelled: node.notModelled ?? null,
              });
        if (text !== null) out(shell, text.replaceAll("\r\n", "\n"));
        else if (node.kind === "directory") code = fault(shell, texts.denied);
        else if (shell.system.building) shell.system.notModelled(`what is in ${path}`);
        else code = fault(shell, `Silo does not model what is in ${path}.`);
      }
    }
    return code;
  },
};
