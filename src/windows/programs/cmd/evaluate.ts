import { buffer } from "../common/io.ts";
import { isTrue } from "./condition.ts";
import { runFor } from "./loop.ts";
import { runNamed } from "./named.ts";
import { redirected } from "./redirect.ts";
import { type Shell, within } from "./session.ts";
import type { Command, Series } from "./syntax.ts";
import { looped } from "./words.ts";

// Both sides of a pipe are processors of their own: what they change is lost with them.
const apart = (shell: Shell): Shell => {
  let { session } = shell;
  return {
    ...shell,
    get session() {
      return session;
    },
    set session(next) {
      session = next;
    },
  };
};

const runPipe = (shell: Shell, items: readonly Command[]): number => {
  let { input } = shell.io;
  let code = 0;
  for (const [at, item] of items.entries()) {
    const last = at === items.length - 1;
    const between = buffer();
    code = evaluate(within(apart(shell), { io: { ...shell.io, input, out: last ? shell.io.out : between } }), item);
    input = between.text;
  }
  return code;
};

const runSeries = (shell: Shell, { operator, items }: Series): number => {
  if (operator === "|") return runPipe(shell, items);
  let code = 0;
  for (const item of items) {
    code = evaluate(shell, item);
    if (shell.session.leaving !== null) return code;
    if (operator === "&&" && code !== 0) return code;
    if (operator === "||" && code === 0) return code;
  }
  return code;
};

/** Runs a command; gives its exit code. */
export const evaluate = (shell: Shell, command: Command): number => {
  switch (command.kind) {
    case "simple":
      return redirected(
        shell,
        command.redirections,
        (text) => looped(shell, text),
        (inner) => runNamed(inner, looped(inner, command.text), false),
      );
    case "block":
      return redirected(
        shell,
        command.redirections,
        (text) => looped(shell, text),
        (inner) => evaluate(inner, command.body),
      );
    case "series":
      return runSeries(shell, command);
    case "if": {
      if (isTrue(shell, command)) return evaluate(shell, command.body);
      return command.otherwise === null ? 0 : evaluate(shell, command.otherwise);
    }
    case "for":
      return runFor(shell, command, evaluate);
  }
};
