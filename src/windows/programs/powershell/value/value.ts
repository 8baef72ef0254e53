/** A value of the shell. All are plain data, so that a session can be kept between typed lines. */
export type Value = null | boolean | number | string | Value[] | PsObject | Table | Block | TypeName;

/** An object by the full name of its type, without `System.` where PowerShell leaves it out. */
export interface PsObject {
  readonly kind: "object";
  readonly type: string;
  readonly members: Record<string, Value>;
}

/** A hash table; keys are folded, as written beside the value. */
export interface Table {
  readonly kind: "table";
  readonly ordered: boolean;
  readonly entries: Record<string, { readonly key: Value; value: Value }>;
}

/** A script block. */
export interface Block {
  readonly kind: "block";
  readonly text: string;
}

export interface TypeName {
  readonly kind: "type";
  readonly name: string;
}

export const isKind = <K extends "object" | "table" | "block" | "type">(
  value: Value | undefined,
  kind: K,
): value is Extract<Value, { kind: K }> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && value.kind === kind;

export const object = (type: string, members: Record<string, Value>): PsObject => ({ kind: "object", type, members });

export const custom = (members: Record<string, Value>): PsObject =>
  object("System.Management.Automation.PSCustomObject", members);

export const table = (pairs: readonly (readonly [string, Value])[] = [], ordered = false): Table => ({
  kind: "table",
  ordered,
  entries: Object.fromEntries(pairs.map(([key, value]) => [key.toLowerCase(), { key, value }])),
});

/** A value as a list: nothing is no element, an array its elements, anything else one element. */
export const listOf = (value: Value | undefined): Value[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What a pipeline's results come to: nothing, one value, or an array. */
export const collapse = (values: readonly Value[]): Value =>
  values.length === 0 ? null : values.length === 1 ? (values[0] ?? null) : [...values];

/** A member by its name in any case; undefined where there is none. */
export const memberOf = (target: PsObject, name: string): Value | undefined => {
  if (Object.hasOwn(target.members, name)) return target.members[name];
  const folded = name.toLowerCase();
  const key = Object.keys(target.members).find((each) => each.toLowerCase() === folded);
  return key === undefined ? undefined : target.members[key];
};

export const setMember = (target: PsObject, name: string, value: Value): void => {
  const folded = name.toLowerCase();
  target.members[Object.keys(target.members).find((each) => each.toLowerCase() === folded) ?? name] = value;
};

/** The hash of something of which only the length is known: it is taken to be what its reader expects. */
export const unknownHash = "Silo.AssumedHash";

export const isUnknownHash = (value: Value): boolean => isKind(value, "object") && value.type === unknownHash;
