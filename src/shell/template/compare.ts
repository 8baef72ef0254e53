import { complain } from "./complaint.ts";
import type { TemplateFunction } from "./functions.ts";
import { type GoValue, isTrue, typeOf } from "./value.ts";

const basic = new Set(["bool", "int", "float64", "string"]);

const equal = (a: GoValue, b: GoValue): boolean => {
  const [left, right] = [typeOf(a), typeOf(b)];
  if (left === "nil" || right === "nil") return left === right;
  if (!basic.has(left)) return complain(`non-comparable type ${left}: ${left}`);
  return left === right ? a === b : complain("incompatible types for comparison");
};

const anyEqual = (first: GoValue, ...others: readonly GoValue[]): boolean =>
  others.length === 0 ? complain("missing argument for comparison") : others.some((other) => equal(first, other));

const less = (a: GoValue, b: GoValue): boolean => {
  const [left, right] = [typeOf(a), typeOf(b)];
  if (!basic.has(left) || left === "bool") return complain("invalid type for comparison");
  return left === right ? (a as string) < (b as string) : complain("incompatible types for comparison");
};

const two = (run: (a: GoValue, b: GoValue) => boolean): TemplateFunction => ({
  params: ["any", "any"],
  run: run as TemplateFunction["run"],
});

/** Comparisons. `and` and `or` only have their arguments counted here: they look at no more than they need. */
export const compareFunctions: Readonly<Record<string, TemplateFunction>> = {
  and: { params: ["any"], variadic: true, run: () => undefined },
  or: { params: ["any"], variadic: true, run: () => undefined },
  not: { params: ["any"], run: ((value: GoValue) => !isTrue(value)) as TemplateFunction["run"] },
  eq: { params: ["any"], variadic: true, run: anyEqual as TemplateFunction["run"] },
  ne: two((a, b) => !equal(a, b)),
  lt: two(less),
  le: two((a, b) => less(a, b) || equal(a, b)),
  gt: two((a, b) => !(less(a, b) || equal(a, b))),
  ge: two((a, b) => !less(a, b)),
};
