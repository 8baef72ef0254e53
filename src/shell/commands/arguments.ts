import type { ArgumentRule } from "./spec.ts";

export const noArguments: ArgumentRule = { min: 0, max: 0 };
export const anyArguments: ArgumentRule = { min: 0 };
export const atLeast = (min: number): ArgumentRule => ({ min });
export const atMost = (max: number): ArgumentRule => ({ min: 0, max });
export const exactly = (count: number): ArgumentRule => ({ min: count, max: count });
export const between = (min: number, max: number): ArgumentRule => ({ min, max });

const plural = (count: number): string => (count === 1 ? "argument" : "arguments");

/** What is wrong with a number of arguments, as the end of a sentence; undefined if nothing is. Source: docker-cli.md §1.2. */
export const countProblem = ({ min, max }: ArgumentRule, count: number): string | undefined => {
  if (count >= min && count <= (max ?? Number.POSITIVE_INFINITY)) return undefined;
  if (max === 0) return "accepts no arguments.";
  if (max === undefined) return `requires at least ${min} ${plural(min)}.`;
  if (min === max) return `requires exactly ${min} ${plural(min)}.`;
  return min === 0
    ? `requires at most ${max} ${plural(max)}.`
    : `requires at least ${min} and at most ${max} ${plural(max)}.`;
};
