import { textOf } from "../value/convert.ts";
import { custom, isKind, listOf, table, type Value } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";

/** Deeper nesting than this is refused, as ConvertFrom-Json does. */
const deepest = 100;

/** What a parsed JSON text is to the shell. */
export const fromJson = (value: unknown, asTable: boolean): Value => {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return value;
  if (Array.isArray(value)) return value.map((each) => fromJson(each, asTable));
  const pairs = Object.entries(value as Record<string, unknown>).map(
    ([name, each]) => [name, fromJson(each, asTable)] as const,
  );
  return asTable ? table(pairs, true) : custom(Object.fromEntries(pairs));
};

export const tooDeep = (text: string): boolean => {
  let depth = 0;
  let most = 0;
  for (const letter of text) {
    if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") depth -= 1;
    most = Math.max(most, depth);
  }
  return most > deepest;
};

const parse = (call: Call, text: string): Value => {
  try {
    if (!tooDeep(text)) return fromJson(JSON.parse(text.replace(/^\uFEFF/, "")), call.flag("AsHashtable"));
  } catch {
    // What is no JSON is told of below.
  }
  call.complain({
    message: `Invalid JSON primitive: ${/[^\s{}[\],:"]+/.exec(text)?.[0] ?? ""}.`,
    category: "NotSpecified",
    exception: "System.ArgumentException",
    id: "System.ArgumentException",
  });
  return null;
};

export const convertFromJson: Cmdlet = {
  name: "ConvertFrom-Json",
  parameters: "InputObject*:0 AsHashtable? Depth NoEnumerate?",
  run: (call) => {
    const text = (call.has("InputObject") ? call.texts("InputObject") : call.input.map(textOf)).join("\n");
    if (text.trim() === "") return;
    for (const each of listOf(parse(call, text))) call.emit(each);
  },
};

const plain = (value: Value, depth: number): unknown => {
  if (value === null || typeof value !== "object") return value;
  if (depth < 0) return textOf(value);
  if (Array.isArray(value)) return value.map((each) => plain(each, depth - 1));
  if (isKind(value, "table"))
    return Object.fromEntries(
      Object.values(value.entries).map(({ key, value: each }) => [textOf(key), plain(each, depth - 1)]),
    );
  if (!isKind(value, "object") || value.type === "System.DateTime" || value.type === "System.Version")
    return textOf(value);
  return Object.fromEntries(
    Object.entries(value.members)
      .filter(([name]) => !name.startsWith("$"))
      .map(([name, each]) => [name, plain(each, depth - 1)]),
  );
};

// Windows PowerShell indents a member below the sign that opens its object, and puts two spaces after a colon.
const written = (value: unknown, indent: number): string => {
  const pad = " ".repeat(indent);
  if (Array.isArray(value))
    return value.length === 0
      ? `[\n\n${pad}]`
      : `[\n${value.map((each) => `${pad}    ${written(each, indent + 4)}`).join(",\n")}\n${pad}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return `{\n\n${pad}}`;
    return `{\n${entries.map(([name, each]) => `${pad}    ${JSON.stringify(name)}:  ${written(each, indent + name.length + 8)}`).join(",\n")}\n${pad}}`;
  }
  return JSON.stringify(value) ?? "null";
};

export const convertToJson: Cmdlet = {
  name: "ConvertTo-Json",
  parameters: "InputObject:0 Depth Compress? EnumsAsStrings? AsArray?",
  run: (call) => {
    const values = call.has("InputObject")
      ? [call.value("InputObject")]
      : [call.input.length === 1 ? (call.input[0] ?? null) : [...call.input]];
    const depth = call.has("Depth") ? Number(call.text("Depth")) : 2;
    for (const each of values) {
      const data = plain(each, depth);
      call.emit(
        call.flag("Compress")
          ? (JSON.stringify(data) ?? "null")
          : call.runtime.edition === "Core"
            ? (JSON.stringify(data, null, 2) ?? "null")
            : written(data, 0),
      );
    }
  },
};

const csvCell = (value: Value): string => `"${textOf(value).replaceAll('"', '""')}"`;

export const convertToCsv: Cmdlet = {
  name: "ConvertTo-Csv",
  parameters: "InputObject*:0 Delimiter:1 NoTypeInformation?",
  run: (call) => {
    const rows = (call.has("InputObject") ? listOf(call.value("InputObject")) : call.input).filter((each) =>
      isKind(each, "object"),
    );
    const [first] = rows;
    if (!isKind(first, "object")) return;
    const names = Object.keys(first.members).filter((name) => !name.startsWith("$"));
    call.emit(names.map(csvCell).join(","));
    for (const row of rows)
      if (isKind(row, "object")) call.emit(names.map((name) => csvCell(row.members[name] ?? null)).join(","));
  },
};
