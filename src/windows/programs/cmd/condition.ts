import { variable } from "../common/environment.ts";
import { unquote } from "../common/option.ts";
import { pathsOf } from "../common/wildcard.ts";
import type { Shell } from "./session.ts";
import type { Condition, If } from "./syntax.ts";
import { absolute, looped } from "./words.ts";

const numberOf = (word: string): number | null => (/^-?(0x[0-9a-f]+|[0-9]+)$/i.test(word) ? Number(word) : null);

const order = (left: string, right: string): number => {
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one !== null && other !== null) return one - other;
  return left < right ? -1 : left > right ? 1 : 0;
};

const operators: Readonly<Record<string, (order: number) => boolean>> = {
  "==": (order) => order === 0,
  EQU: (order) => order === 0,
  NEQ: (order) => order !== 0,
  LSS: (order) => order < 0,
  LEQ: (order) => order <= 0,
  GTR: (order) => order > 0,
  GEQ: (order) => order >= 0,
};

const holds = (shell: Shell, condition: Condition, ignoreCase: boolean): boolean => {
  if (condition.kind === "compare") {
    const [left, right] = [condition.left, condition.right].map((word) => {
      const text = looped(shell, word);
      return ignoreCase ? text.toLowerCase() : text;
    });
    const compared = condition.operator === "==" ? (left === right ? 0 : 1) : order(left ?? "", right ?? "");
    return operators[condition.operator]?.(compared) ?? false;
  }
  const word = looped(shell, condition.word);
  if (condition.kind === "defined") return variable(shell.session.env, word) !== undefined;
  if (condition.kind === "errorlevel") return shell.session.errorLevel >= (Number(word) || 0);
  const path = unquote(word);
  return path !== "" && (/^nul$/i.test(path) || pathsOf(shell.system, absolute(shell, path)).length > 0);
};

/** Whether the condition of an `if` holds. */
export const isTrue = (shell: Shell, { condition, ignoreCase, not }: If): boolean =>
  holds(shell, condition, ignoreCase) !== not;
