import { findProgram } from "../../common/find-program.ts";
import { rawWords, unquote } from "../../common/option.ts";
import { launch } from "../external.ts";
import { fault } from "../message.ts";
import { within } from "../session.ts";
import type { Builtin } from "./builtin.ts";

const valued = /^\/(d|affinity|node|machine)$/i;

export const start: Builtin = {
  names: ["start"],
  run: (shell, tail) => {
    const words = [...rawWords(tail, /\s/)];
    let wait = false;
    if (words[0]?.startsWith('"')) words.shift();
    while (words[0]?.startsWith("/")) {
      const option = words.shift() ?? "";
      if (/^\/w(ait)?$/i.test(option)) wait = true;
      if (valued.test(option)) words.shift();
    }
    const [name, ...rest] = words;
    if (name === undefined) return shell.core.named(shell, "cmd", false);
    const found = findProgram(shell.system, unquote(name), shell.session);
    if (found === null) return fault(shell, `The system cannot find the file ${unquote(name)}.`, 9059);
    // What is started has a window of its own, so none of what it prints comes back.
    const apart = within(shell, { io: { input: "", out: { kind: "nul" }, err: { kind: "nul" } } });
    return launch(apart, found, [name, ...rest].join(" "), wait);
  },
};
