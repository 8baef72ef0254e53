import { optionsOf } from "../../common/option.ts";
import { leafOf } from "../../common/path.ts";
import { fault, out, texts } from "../message.ts";
import { absolute } from "../words.ts";
import type { Builtin } from "./builtin.ts";

const kinds = { "": "symbolic link", d: "symbolic link", j: "Junction", h: "Hardlink" } as const;

export const link: Builtin = {
  names: ["mklink"],
  run: (shell, tail) => {
    const { switches, rest } = optionsOf(tail);
    const [name, target] = rest;
    if (name === undefined || target === undefined) return fault(shell, texts.syntax);
    const kind = (switches[0] ?? "") as keyof typeof kinds;
    const path = absolute(shell, name);
    if (shell.system.find(path) !== null) return fault(shell, "Cannot create a file when that file already exists.");
    if (kind === "h") {
      const failed = shell.system.copy(absolute(shell, target), path);
      if (failed !== null) return fault(shell, failed.message);
    } else {
      const linkType = kind === "j" ? "junction" : "symlink";
      const node = { kind: "link", name: leafOf(path), target, linkType } as const;
      const failed = shell.system.install([{ path, node }], `mklink ${tail.trim()}`);
      if (failed !== null) return fault(shell, failed.message);
    }
    out(shell, `${kinds[kind] ?? kinds[""]} created for ${name} <<===>> ${target}\n`);
    return 0;
  },
};
