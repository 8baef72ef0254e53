import { rawWords } from "../../common/option.ts";
import { callLabel } from "../batch.ts";
import { fault, texts } from "../message.ts";
import { change } from "../session.ts";
import type { Builtin } from "./builtin.ts";

export const call: Builtin = {
  names: ["call"],
  keepsLevel: true,
  run: (shell, tail) => {
    const text = tail.trimStart();
    if (!text.startsWith(":")) return shell.core.named(shell, text, true);
    const [label = "", ...words] = rawWords(text);
    return callLabel(shell, label, words, text.slice(label.length).trim());
  },
};

export const goTo: Builtin = {
  names: ["goto"],
  keepsLevel: true,
  run: (shell, tail) => {
    const label =
      tail.replace(/^[\s:]*:?/, (start) => (/:eof/i.test(tail) ? ":" : start.replace(/[\s:]/g, ""))).split(/\s/)[0] ??
      "";
    if (label === "") return fault(shell, texts.syntax);
    if (shell.script !== null) change(shell, { leaving: { kind: "goto", label } });
    return shell.session.errorLevel;
  },
};

export const exit: Builtin = {
  names: ["exit"],
  keepsLevel: true,
  run: (shell, tail) => {
    const words = rawWords(tail);
    const fromScript = words[0]?.toLowerCase() === "/b";
    const written = words[fromScript ? 1 : 0];
    const code = written === undefined ? shell.session.errorLevel : Number(written) | 0;
    change(shell, {
      errorLevel: code,
      leaving: { kind: fromScript && shell.script !== null ? "return" : "exit", code },
    });
    return code;
  },
};

export const setLocal: Builtin = {
  names: ["setlocal"],
  keepsLevel: true,
  run: (shell) => {
    const { env, cwd, locals } = shell.session;
    if (shell.script !== null) change(shell, { locals: [{ env, cwd }, ...locals] });
    return 0;
  },
};

export const endLocal: Builtin = {
  names: ["endlocal"],
  keepsLevel: true,
  run: (shell) => {
    const [last, ...locals] = shell.session.locals;
    if (last !== undefined) change(shell, { ...last, locals });
    return 0;
  },
};

export const remark: Builtin = { names: ["rem"], keepsLevel: true, run: () => 0 };

export const shift: Builtin = {
  names: ["shift"],
  keepsLevel: true,
  run: (shell) => {
    const words = shell.script?.words as string[] | undefined;
    words?.splice(1, 1);
    return 0;
  },
};
