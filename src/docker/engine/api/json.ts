import { type Failure, failure, isFailure } from "#core/failure.ts";

/** A JSON object of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];

export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** What a field of a request's JSON may hold. `text?` and `texts` also take null. */
export type FieldKind = "bool" | "int" | "text" | "texts" | "map" | "set" | "object" | "objects" | "pair" | "any";

/** Fields in the order in which the engine writes them, each with its kind and its zero value. */
export type Shape = Readonly<Record<string, readonly [FieldKind, unknown]>>;

const goTypes: Readonly<Record<FieldKind, string>> = {
  bool: "bool",
  int: "int64",
  text: "string",
  texts: "[]string",
  map: "map[string]string",
  set: "map[string]struct {}",
  object: "map[string]interface {}",
  objects: "[]map[string]interface {}",
  pair: "[2]uint",
  any: "interface {}",
};

const every = (value: unknown, fits: (each: unknown) => boolean): boolean => Object.values(objectOf(value)).every(fits);

const fits: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  bool: (value) => typeof value === "boolean",
  int: (value) => Number.isSafeInteger(value),
  text: (value) => typeof value === "string",
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === "string"),
  map: (value) => isObject(value) && every(value, (each) => typeof each === "string"),
  set: (value) => isObject(value) && every(value, isObject),
  object: isObject,
  objects: (value) => Array.isArray(value) && value.every(isObject),
  pair: (value) => Array.isArray(value) && value.length === 2 && value.every((each) => Number.isSafeInteger(each)),
  any: () => true,
};

const jsonType = (value: unknown): string =>
  Array.isArray(value) ? "array" : isObject(value) ? "object" : typeof value === "boolean" ? "bool" : typeof value;

/** The fields of an object, each of its kind, missing ones at their zero value; a failure as Go's decoder words it. */
export const shaped = (shape: Shape, value: unknown, where: string): JsonObject | Failure => {
  const given = objectOf(value);
  const result: Record<string, unknown> = {};
  for (const [name, [kind, zero]] of Object.entries(shape)) {
    const found = Object.hasOwn(given, name) ? given[name] : undefined;
    if (found === undefined || found === null) {
      if (zero !== undefined) result[name] = zero;
    } else if (fits[kind](found)) result[name] = found;
    else {
      const place = `Go struct field ${where}.${name} of type ${goTypes[kind]}`;
      return failure("400", `invalid JSON: json: cannot unmarshal ${jsonType(found)} into ${place}`);
    }
  }
  return result;
};

/** A request's JSON object. Source: moby api/server/httputils, ReadJSON. */
export const bodyObject = (body: unknown): JsonObject | Failure => {
  if (body === null || body === undefined) return failure("400", "invalid JSON: got EOF while reading request body");
  if (isObject(body)) return body;
  return failure("400", `invalid JSON: json: cannot unmarshal ${jsonType(body)} into Go value`);
};

/** Fields of a request's body. */
export const shapedBody = (shape: Shape, body: unknown, where: string): JsonObject | Failure => {
  const object = bodyObject(body);
  return isFailure(object) ? object : shaped(shape, object, where);
};
