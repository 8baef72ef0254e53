import { optionsOf } from "../../common/option.ts";
import { isTaken } from "../../common/taken.ts";
import { fault, texts } from "../message.ts";
import { absolute } from "../words.ts";
import type { Builtin } from "./builtin.ts";

export const makeDirectory: Builtin = {
  names: ["md", "mkdir"],
  run: (shell, tail) => {
    const { rest } = optionsOf(tail);
    if (rest.length === 0) return fault(shell, texts.syntax);
    let code = 0;
    for (const name of rest) {
      const path = absolute(shell, name);
      const taken = isTaken(shell.system, path);
      const failed = taken ? null : shell.system.makeDirectory(path);
      if (taken || failed?.code === "183") code = fault(shell, texts.exists(name));
      else if (failed !== null) code = fault(shell, failed.message);
      if (code !== 0 && rest.length > 1) fault(shell, `Error occurred while processing: ${name}.`);
    }
    return code;
  },
};

export const removeDirectory: Builtin = {
  names: ["rd", "rmdir"],
  run: (shell, tail) => {
    const options = optionsOf(tail);
    const recursive = options.switches.includes("s");
    if (options.rest.length === 0) return fault(shell, texts.syntax);
    let code = 0;
    for (const name of options.rest) {
      const path = absolute(shell, name);
      const found = shell.system.find(path);
      if (found === null) code = fault(shell, texts.noFile, 2);
      else if (found.node.kind === "file") code = fault(shell, texts.directory, 267);
      else {
        const failed = shell.system.remove(found.path, recursive && found.node.kind === "directory");
        if (failed !== null) code = fault(shell, failed.message, Number(failed.code) || 1);
      }
    }
    return code;
  },
};
