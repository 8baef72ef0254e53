import { numberOf } from "../value/convert.ts";
import type { Value } from "../value/value.ts";

type Method = (runtime: unknown, args: readonly Value[]) => Value;

const one =
  (apply: (value: number) => number): Method =>
  (_, [value = 0]) =>
    apply(numberOf(value) ?? 0);

/** Methods of System.Math by their folded names. */
export const mathMethods: Readonly<Record<string, Method>> = {
  round: (_, [value = 0, digits = 0]) =>
    Number((numberOf(value) ?? 0).toFixed(Math.min(15, Math.max(0, numberOf(digits) ?? 0)))),
  floor: one(Math.floor),
  ceiling: one(Math.ceil),
  truncate: one(Math.trunc),
  abs: one(Math.abs),
  sqrt: one(Math.sqrt),
  max: (_, [left = 0, right = 0]) => Math.max(numberOf(left) ?? 0, numberOf(right) ?? 0),
  min: (_, [left = 0, right = 0]) => Math.min(numberOf(left) ?? 0, numberOf(right) ?? 0),
  pow: (_, [base = 0, power = 0]) => (numberOf(base) ?? 0) ** (numberOf(power) ?? 0),
};
