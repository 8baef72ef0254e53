import { goFloat } from "../go-number.ts";

const shape = Symbol("Go struct");

/** What a struct's type is called, and whether its fields are methods there. */
interface Shape {
  readonly type: string;
  readonly methods: boolean;
  /** What it is as JSON, where that differs from its fields. */
  readonly json?: unknown;
}

/** A value of a template: what JSON knows, functions (methods), and structs. Plain objects are maps. */
export type GoValue = unknown;

export type GoStruct = { readonly [shape]: Shape; readonly [field: string]: GoValue };

/** An object whose missing fields are errors. Functions in it are methods with as many arguments. */
export const goStruct = (
  type: string,
  fields: Readonly<Record<string, GoValue>>,
  methods = false,
  json?: unknown,
): GoStruct => ({ ...fields, [shape]: { type, methods, ...(json === undefined ? {} : { json }) } });

/** A list that is not there: prints as an empty one, `null` as JSON. */
export const nilSlice: readonly GoValue[] = Object.freeze([]);

/** A map that is not there: prints as an empty one, `null` as JSON. */
export const nilMap: GoMap = Object.freeze({});

export const shapeOf = (value: GoValue): Shape | undefined =>
  typeof value === "object" && value !== null ? (value as Partial<GoStruct>)[shape] : undefined;

export type GoMap = Readonly<Record<string, GoValue>>;

export const isMap = (value: GoValue): value is GoMap =>
  typeof value === "object" && value !== null && !Array.isArray(value) && shapeOf(value) === undefined;

export const mapKeys = (map: GoMap): readonly string[] => Object.keys(map).sort((a, b) => (a < b ? -1 : 1));

/** The type as Go names it. */
export const typeOf = (value: GoValue): string => {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float64";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "string";
  if (Array.isArray(value)) return value.every((each) => typeof each === "string") ? "[]string" : "[]interface {}";
  return shapeOf(value)?.type ?? "map[string]interface {}";
};

/** Whether `if` takes the value as true. */
export const isTrue = (value: GoValue): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  return isMap(value) ? Object.keys(value).length > 0 : Boolean(value);
};

/** A value as Go's `%v` prints it. */
export const printValue = (value: GoValue): string => {
  if (value === null || value === undefined) return "<nil>";
  if (typeof value === "number") return goFloat(value);
  if (Array.isArray(value)) return `[${value.map(printValue).join(" ")}]`;
  if (isMap(value))
    return `map[${mapKeys(value)
      .map((key) => `${key}:${printValue(value[key])}`)
      .join(" ")}]`;
  return shapeOf(value) === undefined
    ? String(value)
    : `{${Object.values(value as object)
        .map(printValue)
        .join(" ")}}`;
};

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON as Go writes it: maps (and structs with methods) sorted by key; `html`: `<`, `>` and `&` escaped. */
export const goJson = (value: GoValue, html = shapeOf(value)?.methods ?? false): string => {
  const sorted = (each: GoValue): GoValue => {
    if (each === nilSlice || each === nilMap) return null;
    if (Array.isArray(each)) return each.map(sorted);
    const given = shapeOf(each)?.json;
    if (given !== undefined) return given;
    if (typeof each !== "object" || each === null) return each;
    const map = each as GoMap;
    const keys = isMap(map) || shapeOf(map)?.methods === true ? mapKeys(map) : Object.keys(map);
    return Object.fromEntries(
      keys.filter((key) => typeof map[key] !== "function").map((key) => [key, sorted(map[key])]),
    );
  };
  const text = JSON.stringify(sorted(value ?? null));
  return text.replace(html ? /[<>&\u2028\u2029]/g : /[\u2028\u2029]/g, (char) => escapes[char] ?? char);
};
