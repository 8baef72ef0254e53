import { raise } from "../run/error.ts";
import { gather, type Runtime, scoped } from "../run/runtime.ts";
import { numberOf, textOf, truthOf, typeOf } from "../value/convert.ts";
import { dateFormat, formatted } from "../value/format-operator.ts";
import { equal } from "../value/operators.ts";
import { isKind, isUnknownHash, listOf, object, type PsObject, type Table, type Value } from "../value/value.ts";
import { addTo, dateOf, timeSpan } from "./date.ts";
import { objectMethods } from "./object-method.ts";
import { propertyOf } from "./property.ts";
import { textMethods } from "./text-method.ts";

const missing = (runtime: Runtime, target: Value, name: string): Value => {
  const type = typeOf(target);
  if (target === null)
    return raise(runtime, {
      message: "You cannot call a method on a null-valued expression.",
      category: "InvalidOperation",
      id: "InvokeMethodOnNull",
    });
  if (runtime.system.building && isKind(target, "object") && target.members.$unmodelled === true) {
    runtime.system.notModelled(`the method ${name} of ${type}`);
    return null;
  }
  return raise(runtime, {
    message: `Method invocation failed because [${type}] does not contain a method named '${name}'.`,
    category: "InvalidOperation",
    id: "MethodNotFound",
    target: name,
  });
};

const perItem = (
  runtime: Runtime,
  items: readonly Value[],
  args: readonly Value[],
  use: (item: Value, result: readonly Value[]) => readonly Value[],
): Value => {
  const [block] = args;
  if (!isKind(block ?? null, "block")) return items.map((item) => propertyOf(runtime, item, textOf(block ?? null)));
  const text = isKind(block ?? null, "block") ? (block as { text: string }).text : "";
  return items.flatMap((item) =>
    use(
      item,
      scoped(runtime, { _: item, psitem: item }, () =>
        gather((output) => runtime.core.block(runtime, text, [], false, output)),
      ),
    ),
  );
};

const listMethod = (runtime: Runtime, target: Value[], name: string, args: readonly Value[]): Value | undefined => {
  const [first = null, second = null] = args;
  switch (name) {
    case "add":
      target.push(first);
      return target.length - 1;
    case "addrange":
      target.push(...listOf(first));
      return null;
    case "remove": {
      const at = target.findIndex((each) => equal(each, first));
      if (at >= 0) target.splice(at, 1);
      return null;
    }
    case "removeat":
      target.splice(numberOf(first) ?? 0, 1);
      return null;
    case "insert":
      target.splice(numberOf(first) ?? 0, 0, second);
      return null;
    case "clear":
      target.length = 0;
      return null;
    case "contains":
      return target.some((each) => equal(each, first, true));
    case "indexof":
      return target.findIndex((each) => equal(each, first, true));
    case "toarray":
    case "clone":
      return [...target];
    case "getlength":
      return target.length;
    case "foreach":
      return perItem(runtime, target, args, (_, result) => result);
    case "where":
      return perItem(runtime, target, args, (item, result) => (truthOf([...result]) ? [item] : []));
    case "tostring":
      return textOf(target);
    default:
      return undefined;
  }
};

const tableMethod = (target: Table, name: string, args: readonly Value[]): Value | undefined => {
  const [key = null, value = null] = args;
  const folded = textOf(key).toLowerCase();
  switch (name) {
    case "add":
      target.entries[folded] = { key, value };
      return null;
    case "remove":
      delete target.entries[folded];
      return null;
    case "contains":
    case "containskey":
      return Object.hasOwn(target.entries, folded);
    case "containsvalue":
      return Object.values(target.entries).some((each) => equal(each.value, key));
    case "clear":
      for (const each of Object.keys(target.entries)) delete target.entries[each];
      return null;
    case "getenumerator":
      return Object.values(target.entries).map((each) =>
        object("System.Collections.DictionaryEntry", { Name: each.key, Key: each.key, Value: each.value }),
      );
    case "item":
      return target.entries[folded]?.value ?? null;
    case "clone":
      return { ...target, entries: { ...target.entries } };
    default:
      return undefined;
  }
};

const dateMethod = (millis: number, name: string, args: readonly Value[]): Value | undefined => {
  if (name === "tostring") return dateFormat(millis, textOf(args[0] ?? "MM/dd/yyyy HH:mm:ss"));
  if (name === "touniversaltime" || name === "tolocaltime")
    return dateOf(object("System.DateTime", { Millis: millis }));
  if (name === "subtract") return timeSpan(millis - (numberOf(args[0] ?? 0) ?? 0));
  return addTo(millis, name, numberOf(args[0] ?? 0) ?? 0);
};

const hashMethod = (target: PsObject, name: string, args: readonly Value[]): Value | undefined => {
  if (name === "equals") return equal(target, args[0] ?? null);
  if (
    ["tolower", "toupper", "trim", "tostring", "tolowerinvariant", "toupperinvariant", "replace", "compareto"].includes(
      name,
    )
  )
    return name === "compareto" ? 0 : target;
  return name === "contains" || name === "startswith" || name === "endswith" ? true : undefined;
};

const anyMethod = (target: Value, name: string, args: readonly Value[]): Value | undefined => {
  if (name === "tostring") return args[0] === undefined ? textOf(target) : formatted(target, textOf(args[0]));
  if (name === "gettype") return { kind: "type", name: typeOf(target) };
  if (name === "equals") return equal(target, args[0] ?? null, true);
  if (name === "compareto") return (numberOf(target) ?? 0) - (numberOf(args[0] ?? 0) ?? 0);
  return name === "gethashcode" ? 0 : undefined;
};

/** `target.name(…)`. */
export const callMethod = (runtime: Runtime, target: Value, written: string, args: readonly Value[]): Value => {
  const name = written.toLowerCase();
  if (target === null) return missing(runtime, target, written);
  let result: Value | undefined;
  if (typeof target === "string" && Object.hasOwn(textMethods, name)) result = textMethods[name]?.(target, args);
  else if (Array.isArray(target)) {
    result = listMethod(runtime, target, name, args);
    // A method that the list lacks is called on each element.
    if (result === undefined && target.length > 0)
      return target.map((each) => callMethod(runtime, each, written, args));
  } else if (isKind(target, "table")) result = tableMethod(target, name, args);
  else if (isKind(target, "block")) {
    if (name.startsWith("invoke"))
      return gather((output) => runtime.core.block(runtime, target.text, args, true, output));
    result = name === "getnewclosure" ? target : undefined;
  } else if (isUnknownHash(target)) result = hashMethod(target as PsObject, name, args);
  else if (isKind(target, "object") && target.type === "System.DateTime")
    result = dateMethod(Number(target.members.Millis), name, args);
  else if (isKind(target, "object")) result = objectMethods(runtime, target, name, args);
  if (result === undefined && (name === "foreach" || name === "where"))
    return listMethod(runtime, listOf(target), name, args) ?? null;
  return result ?? (result === null ? null : (anyMethod(target, name, args) ?? missing(runtime, target, written)));
};
