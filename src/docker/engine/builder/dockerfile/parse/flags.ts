import { type Failure, failure } from "#core/failure.ts";
import { suggestFlag } from "./suggestion.ts";

export type FlagKind = "boolean" | "text" | "texts";

/** The flags given, by name; each repeated flag's values in order. */
export type Flags = ReadonlyMap<string, readonly string[]>;

const valueProblem = (flag: string, kind: FlagKind, value: string | undefined): string | undefined => {
  if (kind !== "boolean") return value === undefined ? `missing a value on flag: ${flag}` : undefined;
  if (value === "") return `missing a value on flag: ${flag}`;
  return value === undefined || ["true", "false"].includes(value.toLowerCase())
    ? undefined
    : `expecting boolean value for flag ${flag}, not: ${value}`;
};

/** Source: BuildKit v0.17 instructions/bflag.go, the parser of engine 27.5.1. */
export const parseFlags = (given: readonly string[], known: Readonly<Record<string, FlagKind>>): Flags | Failure => {
  const flags = new Map<string, readonly string[]>();
  for (const each of given) {
    const sign = each.indexOf("=");
    const flag = sign < 0 ? each : each.slice(0, sign);
    const value = sign < 0 ? undefined : each.slice(sign + 1);
    const name = flag.slice(2);
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) {
      return failure("400", `unknown flag: ${flag}${suggestFlag(name, Object.keys(known))}`);
    }
    if (flags.has(name) && kind !== "texts") return failure("400", `duplicate flag specified: ${flag}`);
    const problem = valueProblem(flag, kind, value);
    if (problem !== undefined) return failure("400", problem);
    flags.set(name, [...(flags.get(name) ?? []), value ?? "true"]);
  }
  return flags;
};

export const textOf = (flags: Flags, name: string): string => flags.get(name)?.[0] ?? "";
