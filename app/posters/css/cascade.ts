import { type Rule, rulesOf } from "./rules.ts";
import { type Subject, splitAt } from "./selector.ts";

/** An element with the styles that hold for it. */
export interface Styled extends Subject {
  readonly parent: Styled | null;
  /** What rules say of it; variables as they stand there. */
  readonly declared: ReadonlyMap<string, string>;
}

const declaredFor = (subject: Subject, rules: readonly Rule[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const held = rules.filter(({ matches }) => matches(subject));
  // Sorting is stable: among equals the later rule wins.
  for (const { declarations } of [...held].sort((one, other) => one.weight - other.weight))
    for (const [name, value] of declarations) found.set(name, value);
  return found;
};

const variable = (name: string, at: Styled | null): string | undefined =>
  at === null ? undefined : (at.declared.get(name) ?? variable(name, at.parent));

const holderOf = (name: string, at: Styled): Styled =>
  at.declared.has(name) || at.parent === null ? at : holderOf(name, at.parent);

/** A value with its variables put in, each as it is where it was declared. Throws where one is not known. */
export const resolved = (value: string, at: Styled): string => {
  const start = value.indexOf("var(");
  if (start < 0) return value;
  let depth = 1;
  let end = start + 4;
  for (; end < value.length && depth > 0; end += 1) depth += value[end] === "(" ? 1 : value[end] === ")" ? -1 : 0;
  const [name = "", fallback] = splitAt(value.slice(start + 4, end - 1), ",");
  const found = variable(name, at);
  const put = found === undefined ? fallback : resolved(found, holderOf(name, at));
  if (put === undefined) throw new Error(`${name} is not declared for <${at.name} class="${at.attributes.class}">.`);
  return resolved(value.slice(0, start) + put + value.slice(end), at);
};

/** A property of an element with its variables put in; null where no rule and no attribute says anything of it. */
export const property = (name: string, at: Styled): string | null => {
  const value = at.declared.get(name) ?? at.attributes[name];
  return value === undefined ? null : resolved(value, at);
};

/** Says what style sheets, the later one winning, make of elements. `forced`: where a reader has colours of his own. */
export const cascadeOf = (sheets: readonly string[], forced = false) => {
  const rules = sheets.flatMap((sheet) => rulesOf(sheet, forced));
  return {
    styled: (name: string, attributes: Readonly<Record<string, string>>, parent: Styled | null): Styled => ({
      name,
      attributes,
      parent,
      declared: declaredFor({ name, attributes, parent }, rules),
    }),
  };
};

export type Cascade = ReturnType<typeof cascadeOf>;
