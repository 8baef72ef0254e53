import { numberOf, textOf, textsOf, truthOf, typeOf } from "./convert.ts";
import { formatText } from "./format-operator.ts";
import { regexOf } from "./regex.ts";
import { isKind, isUnknownHash, listOf, table, type Value } from "./value.ts";
import { like } from "./wildcard.ts";

/** What an operator comes to, or the text of its error. */
export type Result =
  | { readonly value: Value; readonly matches?: Value }
  | { readonly error: string; readonly id: string };

/** The longest text or list that an operator makes. An assumption. */
const largest = 50_000_000;

const fail = (error: string, id: string): Result => ({ error, id });

// Texts compare by their folded letters, numbers by their value; the left side decides.
const order = (left: Value, right: Value, exact: boolean): number => {
  if (typeof left === "string") {
    const [one, other] = [left, textOf(right)].map((each) => (exact ? each : each.toLowerCase()));
    return (one ?? "") < (other ?? "") ? -1 : (one ?? "") > (other ?? "") ? 1 : 0;
  }
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one === null || other === null) return textOf(left) < textOf(right) ? -1 : textOf(left) > textOf(right) ? 1 : 0;
  return one - other;
};

const sameHash = (left: Value, right: Value): boolean | null => {
  const other = isUnknownHash(left) ? right : isUnknownHash(right) ? left : undefined;
  if (other === undefined) return null;
  // Where only a length is known, the hash is taken to be what the script expects.
  return isUnknownHash(other) || /^[0-9a-f]{32,128}$/i.test(textOf(other).trim());
};

export const equal = (left: Value, right: Value, exact = false): boolean => {
  const hash = sameHash(left, right);
  if (hash !== null) return hash;
  if (left === null || right === null) return left === right;
  if (typeof left === "boolean") return left === truthOf(right);
  if (typeof left === "string") return order(left, right, exact) === 0;
  if (typeof left === "number") return numberOf(right) === left && right !== "";
  if (
    isKind(left, "object") &&
    isKind(right, "object") &&
    left.type !== "System.DateTime" &&
    left.type !== "System.Version"
  )
    return left === right;
  return isKind(left, "object") || isKind(left, "type")
    ? textOf(left).toLowerCase() === textOf(right).toLowerCase()
    : left === right;
};

const comparisons: Readonly<Record<string, (left: Value, right: Value, exact: boolean) => boolean>> = {
  eq: equal,
  ne: (left, right, exact) => !equal(left, right, exact),
  gt: (left, right, exact) => order(left, right, exact) > 0,
  ge: (left, right, exact) => order(left, right, exact) >= 0,
  lt: (left, right, exact) => order(left, right, exact) < 0,
  le: (left, right, exact) => order(left, right, exact) <= 0,
  like: (left, right) => like(textOf(right), textOf(left)),
  notlike: (left, right) => !like(textOf(right), textOf(left)),
};

// With an array on the left a comparison gives the elements that fit.
const compare = (name: string, left: Value, right: Value, exact: boolean): Value => {
  const fits = comparisons[name] ?? (() => false);
  return Array.isArray(left) ? left.filter((each) => fits(each, right, exact)) : fits(left, right, exact);
};

const matched = (name: string, left: Value, right: Value, exact: boolean): Result => {
  const regex = regexOf(textOf(right), exact ? "" : "i");
  if (regex === null)
    return fail(`parsing "${textOf(right)}" - Silo does not model this regular expression.`, "RegexParse");
  const not = name === "notmatch";
  if (Array.isArray(left)) return { value: left.filter((each) => regex.test(textOf(each)) !== not) };
  const found = regex.exec(textOf(left));
  if (not || found === null) return { value: (found === null) === not };
  const groups: (readonly [string, Value])[] = [...found].map((each, at) => [String(at), each ?? ""]);
  return { value: true, matches: table([...groups, ...Object.entries(found.groups ?? {})]) };
};

const replacedBy = (value: Value, right: Value, exact: boolean): Result => {
  const [pattern = "", by = ""] = listOf(right).map(textOf);
  const regex = regexOf(pattern, exact ? "g" : "gi");
  if (regex === null)
    return fail(`The regular expression pattern ${pattern} is not valid.`, "InvalidRegularExpression");
  const template = by
    .replace(/\$\{(\w+)\}/g, (_, name: string) => (/^\d+$/.test(name) ? `$${name}` : `$<${name}>`))
    .replaceAll("$0", "$&");
  const one = (each: Value): string => textOf(each).replace(regex, template);
  return { value: Array.isArray(value) ? value.map(one) : one(value) };
};

const splitBy = (value: Value, right: Value, exact: boolean): Result => {
  const [pattern = "", limit, option] = listOf(right).map(textOf);
  const source = /simplematch/i.test(option ?? "") ? pattern.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") : pattern;
  const regex = regexOf(source, exact ? "" : "i");
  if (regex === null)
    return fail(`The regular expression pattern ${pattern} is not valid.`, "InvalidRegularExpression");
  const count = Number(limit ?? 0) || 0;
  const parts = listOf(value).flatMap((each) => {
    const text = textOf(each);
    const all = text.split(regex).map((part) => part ?? "");
    if (count <= 0 || all.length <= count) return all;
    const sticky = new RegExp(regex.source, `${regex.flags}g`);
    let at = 0;
    const kept: string[] = [];
    for (let found = sticky.exec(text); found !== null && kept.length < count - 1; found = sticky.exec(text)) {
      kept.push(text.slice(at, found.index));
      at = found.index + found[0].length;
      if (found[0] === "") sticky.lastIndex += 1;
    }
    return [...kept, text.slice(at)];
  });
  return { value: parts };
};

const add = (left: Value, right: Value): Result => {
  if (typeof left === "string") return { value: left + textOf(right) };
  if (left === null) return { value: right };
  if (Array.isArray(left)) return { value: [...left, ...(Array.isArray(right) ? right : [right])] };
  if (isKind(left, "table") && isKind(right, "table"))
    return { value: { ...left, entries: { ...left.entries, ...right.entries } } };
  return arithmetic("+", left, right);
};

const arithmetic = (operator: string, left: Value, right: Value): Result => {
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one === null || other === null) {
    const odd = one === null ? left : right;
    if (isKind(odd, "object") || isKind(odd, "table"))
      return fail(
        `Method invocation failed because [${typeOf(odd)}] does not contain a method named 'op_${{ "+": "Addition", "-": "Subtraction", "*": "Multiply", "/": "Division" }[operator] ?? "Modulus"}'.`,
        "MethodNotFound",
      );
    return fail(
      `Cannot convert value "${textOf(odd)}" to type "System.Int32". Error: "Input string was not in a correct format."`,
      "InvalidCastFromStringToInteger",
    );
  }
  const dated = isKind(left, "object") && left.type === "System.DateTime";
  if (dated && isKind(right, "object") && right.type === "System.DateTime")
    return { value: { kind: "object", type: "System.TimeSpan", members: { TotalMilliseconds: one - other } } };
  if (dated)
    return {
      value: {
        kind: "object",
        type: "System.DateTime",
        members: { Millis: operator === "+" ? one + other : one - other },
      },
    };
  switch (operator) {
    case "+":
      return { value: one + other };
    case "-":
      return { value: one - other };
    case "*":
      return { value: one * other };
    case "/":
      return other === 0 ? fail("Attempted to divide by zero.", "RuntimeException") : { value: one / other };
    default:
      return other === 0 ? fail("Attempted to divide by zero.", "RuntimeException") : { value: one % other };
  }
};

const multiply = (left: Value, right: Value): Result => {
  const count = numberOf(right) ?? 0;
  if (typeof left === "string")
    return left.length * count > largest
      ? fail("Array dimensions exceeded supported range.", "OutOfMemory")
      : { value: left.repeat(Math.max(0, Math.trunc(count))) };
  if (!Array.isArray(left)) return arithmetic("*", left, right);
  if (left.length * count > 1_000_000) return fail("Array dimensions exceeded supported range.", "OutOfMemory");
  return { value: Array.from({ length: Math.max(0, Math.trunc(count)) }, () => left).flat() };
};

const range = (left: Value, right: Value): Result => {
  const [from, to] = [numberOf(left), numberOf(right)];
  if (from === null || to === null)
    return fail(
      `Cannot convert value "${textOf(from === null ? left : right)}" to type "System.Int32". Error: "Input string was not in a correct format."`,
      "InvalidCastFromStringToInteger",
    );
  const [a, b] = [Math.round(from), Math.round(to)];
  if (Math.abs(a - b) > 1_000_000) return fail("Array dimensions exceeded supported range.", "OutOfMemory");
  return { value: Array.from({ length: Math.abs(a - b) + 1 }, (_, at) => (a <= b ? a + at : a - at)) };
};

const bits: Readonly<Record<string, (left: number, right: number) => number>> = {
  band: (left, right) => left & right,
  bor: (left, right) => left | right,
  bxor: (left, right) => left ^ right,
  shl: (left, right) => left << right,
  shr: (left, right) => left >> right,
};

const bitwise = (name: string, left: Value, right: Value): Result => {
  const [one, other] = [numberOf(left), numberOf(right)];
  // Flags of an enumeration have names here, not numbers: together they are a list of names.
  if (one === null || other === null)
    return { value: name === "bor" ? [...new Set([...textsOf(left), ...textsOf(right)])].join(", ") : 0 };
  return { value: bits[name]?.(one, other) ?? 0 };
};

const containment = (name: string, left: Value, right: Value, exact: boolean): boolean => {
  const [list, item] = name.endsWith("in") ? [right, left] : [left, right];
  return listOf(list).some((each) => equal(each, item, exact)) !== name.startsWith("not");
};

/** Applies a binary operator, written with its dash, to two values. */
export const binary = (operator: string, left: Value, right: Value): Result => {
  if (operator === "+") return add(left, right);
  if (operator === "*") return multiply(left, right);
  if (operator === "-" || operator === "/" || operator === "%") return arithmetic(operator, left, right);
  if (operator === "..") return range(left, right);
  if (operator === "-f") {
    const text = formatText(textOf(left), Array.isArray(right) ? right : [right]);
    return text === null
      ? fail(
          "Error formatting a string: Index (zero based) must be greater than or equal to zero and less than the size of the argument list..",
          "FormatError",
        )
      : { value: text };
  }
  const name = operator
    .replace(
      /^-[ci]?(?=eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|replace|contains|notcontains|in$|notin|split|join)/,
      "",
    )
    .replace(/^-/, "");
  const exact = /^-c(?!ontains)/.test(operator);
  if (Object.hasOwn(comparisons, name)) return { value: compare(name, left, right, exact) };
  if (name === "match" || name === "notmatch") return matched(name, left, right, exact);
  if (name === "replace") return replacedBy(left, right, exact);
  if (name === "split") return splitBy(left, right, exact);
  if (name === "join") return { value: listOf(left).map(textOf).join(textOf(right)) };
  if (Object.hasOwn(bits, name)) return bitwise(name, left, right);
  if (name === "xor") return { value: truthOf(left) !== truthOf(right) };
  if (/^(?:not)?(?:contains|in)$/.test(name)) return { value: containment(name, left, right, exact) };
  const type = (isKind(right, "type") ? right.name : textOf(right)).toLowerCase().replace(/^system\./, "");
  const is =
    typeOf(left)
      .toLowerCase()
      .replace(/^system\./, "") === type ||
    (type === "int" && typeOf(left) === "System.Int32") ||
    (type === "array" && Array.isArray(left));
  return { value: name === "as" ? (is ? left : null) : is === (name === "is") };
};
