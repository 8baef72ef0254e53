import { out } from "../message.ts";
import { change, type Shell } from "../session.ts";
import type { Builtin } from "./builtin.ts";

// A line of Windows ends with two characters; on a screen nobody counts them.
const lineEnd = ({ io }: Shell): string => (io.out.kind === "buffer" && io.out.file ? "\r\n" : "\n");

export const echo: Builtin = {
  names: ["echo"],
  keepsLevel: true,
  run: (shell, tail) => {
    const text = tail.slice(1);
    const word = tail.trim().toLowerCase();
    if (/^[\s,;=]/.test(tail) || tail === "") {
      if (word === "on" || word === "off") change(shell, { echo: word === "on" });
      else if (word === "") out(shell, `ECHO is ${shell.session.echo ? "on" : "off"}.${lineEnd(shell)}`);
      else out(shell, `${text}${lineEnd(shell)}`);
      return 0;
    }
    out(shell, `${text}${lineEnd(shell)}`);
    return 0;
  },
};
