import { optionsOf } from "../../common/option.ts";
import { isTaken } from "../../common/taken.ts";
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
    if (isTaken(shell.system, path)) return fault(shell, "Cannot create a file when that file already exists.");
    const made = kind === "h" ? "hardlink" : kind === "j" ? "junction" : "symlink";
    const failed = shell.system.link(path, made === "symlink" ? target : absolute(shell, target), made);
    if (failed !== null) return fault(shell, failed.message);
    out(shell, `${kinds[kind] ?? kinds[""]} created for ${name} <<===>> ${target}\n`);
    return 0;
  },
};
