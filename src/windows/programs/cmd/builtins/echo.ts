import { out } from "../message.ts";
import { change } from "../session.ts";
import type { Builtin } from "./builtin.ts";

export const echo: Builtin = {
  names: ["echo"],
  keepsLevel: true,
  run: (shell, tail) => {
    const text = tail.slice(1);
    const word = tail.trim().toLowerCase();
    if (/^[\s,;=]/.test(tail) || tail === "") {
      if (word === "on" || word === "off") change(shell, { echo: word === "on" });
      else if (word === "") out(shell, `ECHO is ${shell.session.echo ? "on" : "off"}.\n`);
      else out(shell, `${text}\n`);
      return 0;
    }
    out(shell, `${text}\n`);
    return 0;
  },
};
