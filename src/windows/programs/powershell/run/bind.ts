import type { Parameter } from "../cmdlets/cmdlet.ts";
import { textOf, truthOf } from "../value/convert.ts";
import { listOf, type Value } from "../value/value.ts";

/** An argument whose value is known. */
export type Given =
  | { readonly kind: "parameter"; readonly name: string; readonly value: Value | undefined; readonly text: string }
  | { readonly kind: "value"; readonly value: Value; readonly bare: boolean }
  | { readonly kind: "verbatim"; readonly text: string };

export type Bound =
  | { readonly ok: true; readonly values: ReadonlyMap<string, Value>; readonly left: readonly Value[] }
  | { readonly ok: false; readonly unknown: string }
  | { readonly ok: false; readonly missing: string }
  | { readonly ok: false; readonly surplus: Value };

/** The parameter that a name, perhaps shortened, means. */
export const named = (parameters: readonly Parameter[], name: string): Parameter | undefined => {
  const folded = name.toLowerCase();
  const names = (each: Parameter): readonly string[] => [each.name, ...each.aliases].map((one) => one.toLowerCase());
  return (
    parameters.find((each) => names(each).includes(folded)) ??
    parameters.find((each) => names(each).some((one) => one.startsWith(folded)))
  );
};

/** Gives each argument to its parameter: by name first, then those without a name by their place. */
export const bind = (parameters: readonly Parameter[], given: readonly Given[]): Bound => {
  const values = new Map<string, Value>();
  const loose: Value[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const each = given[at];
    if (each === undefined) break;
    if (each.kind === "verbatim") loose.push(each.text);
    else if (each.kind === "value") loose.push(each.value);
    else {
      const parameter = named(parameters, each.name);
      if (parameter === undefined) return { ok: false, unknown: each.name };
      if (parameter.kind === "switch") {
        values.set(parameter.name, each.value === undefined ? true : truthOf(each.value));
        continue;
      }
      const next = given[at + 1];
      if (each.value === undefined && next?.kind !== "value") return { ok: false, missing: parameter.name };
      const value = each.value !== undefined ? each.value : next?.kind === "value" ? next.value : null;
      if (each.value === undefined) at += 1;
      values.set(parameter.name, value);
    }
  }
  const places = parameters
    .filter(({ place, name }) => place !== null && !values.has(name))
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  for (const parameter of places) {
    if (loose.length === 0) break;
    if (parameter.rest)
      values.set(
        parameter.name,
        loose.splice(0).flatMap((each) => listOf(each)),
      );
    else values.set(parameter.name, loose.shift() ?? null);
  }
  const [surplus] = loose;
  return surplus === undefined ? { ok: true, values, left: loose } : { ok: false, surplus };
};

/** Arguments as a program gets them. Windows PowerShell puts quotes around what has spaces, and nothing else. */
export const programLine = (given: readonly Given[]): string => {
  const quoted = (text: string): string =>
    text === "" ? '""' : /\s/.test(text) && !text.startsWith('"') ? `"${text}"` : text;
  const words = given.flatMap((each): readonly string[] => {
    if (each.kind === "verbatim") return [each.text];
    if (each.kind === "parameter")
      return [each.value === undefined ? each.text : quoted(each.text + textOf(each.value))];
    return Array.isArray(each.value)
      ? each.value.map((one) => quoted(textOf(one)))
      : each.value === null
        ? []
        : [quoted(textOf(each.value))];
  });
  return words.join(" ");
};
