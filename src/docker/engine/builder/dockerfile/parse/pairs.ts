import { type Failure, failure } from "#core/failure.ts";
import type { ArgInstruction, Pair } from "./instruction.ts";

/** ENV's and LABEL's names and values, which arrive in turn. */
export const parsePairs = (keyword: "ENV" | "LABEL", args: readonly string[]): readonly Pair[] | Failure => {
  if (args.length === 0) return failure("400", `${keyword} requires at least one argument`);
  const pairs: Pair[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at] ?? "";
    if (name === "") return failure("400", `${keyword} names can not be blank`);
    pairs.push({ name, value: args[at + 1] ?? "" });
  }
  return pairs;
};

/** ARG's names, each with or without a default. */
export const parseArgs = (args: readonly string[]): ArgInstruction["args"] | Failure => {
  if (args.length === 0) return failure("400", "ARG requires at least one argument");
  if (args.some((arg) => arg.startsWith("="))) return failure("400", "ARG names can not be blank");
  return args.map((arg) => {
    const sign = arg.indexOf("=");
    return sign < 0 ? { name: arg, value: undefined } : { name: arg.slice(0, sign), value: arg.slice(sign + 1) };
  });
};
