import { raise } from "../run/error.ts";
import type { Runtime } from "../run/runtime.ts";
import { versionOf } from "../run/variable.ts";
import { numberOf, textOf, truthOf } from "../value/convert.ts";
import { isKind, listOf, object, type Table, table, type Value } from "../value/value.ts";
import { dateOf } from "./date.ts";

const failed = (runtime: Runtime, value: Value, type: string): never =>
  raise(runtime, {
    message: `Cannot convert value "${textOf(value)}" to type "${type}". Error: "Input string was not in a correct format."`,
    category: "InvalidArgument",
    id: "InvalidCastFromStringToInteger",
  });

const whole = (runtime: Runtime, value: Value, type: string): Value => {
  if (typeof value === "string" && value.length === 1 && type === "System.Char") return value;
  const number = numberOf(value);
  if (number === null) return failed(runtime, value, type);
  // Halves go to the even neighbour.
  const floor = Math.floor(number);
  return number - floor === 0.5 ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(number);
};

const custom = (value: Value): Value =>
  isKind(value, "table")
    ? object(
        "System.Management.Automation.PSCustomObject",
        Object.fromEntries(Object.values((value as Table).entries).map(({ key, value: each }) => [textOf(key), each])),
      )
    : value;

/** `[type] value`. A type that is not modelled leaves the value as it is. */
export const castTo = (runtime: Runtime, type: string, value: Value): Value => {
  const name = type.toLowerCase().replace(/^system\./, "");
  if (name.endsWith("[]")) {
    const inner = type.slice(0, -2);
    const items = name === "char[]" && typeof value === "string" ? [...value] : listOf(value);
    return items.map((each) => castTo(runtime, inner, each));
  }
  switch (name) {
    case "string":
      return textOf(value);
    case "bool":
    case "boolean":
    case "switch":
    case "management.automation.switchparameter":
      return truthOf(value);
    case "int":
    case "int32":
    case "long":
    case "int64":
    case "uint32":
    case "uint64":
    case "int16":
    case "uint16":
    case "byte":
      return whole(runtime, value, "System.Int32");
    case "double":
    case "float":
    case "single":
    case "decimal": {
      const number = numberOf(value);
      return number === null ? failed(runtime, value, "System.Double") : number;
    }
    case "char": {
      if (typeof value === "string") return value.charAt(0);
      return String.fromCharCode(numberOf(value) ?? 0);
    }
    case "array":
    case "collections.arraylist":
      return listOf(value);
    case "void":
      return null;
    case "pscustomobject":
    case "psobject":
    case "management.automation.pscustomobject":
      return custom(value);
    case "hashtable":
    case "collections.hashtable":
      return isKind(value, "table") ? value : table();
    case "datetime": {
      const date = dateOf(value);
      return date ?? failed(runtime, value, "System.DateTime");
    }
    case "version":
      return /^\d+(\.\d+){1,3}$/.test(textOf(value))
        ? versionOf(textOf(value))
        : failed(runtime, value, "System.Version");
    case "uri":
      return object("System.Uri", {
        AbsoluteUri: textOf(value),
        OriginalString: textOf(value),
        Host: /^\w+:\/\/([^/:]+)/.exec(textOf(value))?.[1] ?? "",
        $text: textOf(value),
      });
    case "scriptblock":
      return isKind(value, "block") ? value : { kind: "block", text: textOf(value) };
    case "type":
      return isKind(value, "type") ? value : { kind: "type", name: textOf(value) };
    default:
      return value;
  }
};
