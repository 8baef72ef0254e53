import { longDate } from "../run/variable.ts";
import { textOf } from "../value/convert.ts";
import { isKind, isUnknownHash, object, type PsObject, type Value } from "../value/value.ts";
import { listText, tableText } from "./table.ts";
import type { Column } from "./view.ts";
import { viewOf } from "./views.ts";

const visible = ({ members }: PsObject): readonly (readonly [string, Value])[] =>
  Object.entries(members).filter(([name]) => !name.startsWith("$"));

/** A member's value inside a table or list. */
export const cellText = (value: Value): string => {
  if (Array.isArray(value)) return `{${value.map(textOf).join(", ")}}`;
  if (isKind(value, "object") && value.type === "System.DateTime") return textOf(value);
  return textOf(value);
};

/** Of a page and of its text with the head, a list shows this much. Source: PowerShell, PowerShellCore_format_ps1xml.cs, WebResponseObject. */
const beginning = 200;

const listed = ({ type }: PsObject, name: string, value: Value): string => {
  const text = cellText(value);
  const long = type.endsWith("WebResponseObject") && /^(?:Raw)?Content$/.test(name) && text.length >= beginning;
  return long ? `${text.slice(0, beginning)}...` : text;
};

/** Columns by the names of an object's members. */
export const columnsOf = (
  names: readonly string[],
  read: (value: Value, name: string) => Value,
  values: readonly Value[],
): readonly Column[] =>
  names.map((label) => ({
    label,
    width: 0,
    right: values.length > 0 && values.every((each) => typeof read(each, label) === "number"),
    text: (value) => cellText(read(value, label)),
  }));

const memberValue = (value: Value, name: string): Value =>
  isKind(value, "object") ? (value.members[name] ?? null) : null;

const plainText = (value: Value): string | null => {
  if (value === null) return "";
  if (typeof value !== "object") return `${textOf(value)}\n`;
  if (isKind(value, "object")) {
    if (value.type === "System.DateTime") return `\n${longDate(Number(value.members.Millis))}\n\n`;
    if (value.type === "Microsoft.PowerShell.Commands.FormatText") return textOf(value.members.$text ?? "");
    if (isUnknownHash(value) || viewOf(value.type) !== undefined)
      return isUnknownHash(value) ? `${textOf(value)}\n` : null;
    if (value.members.$text !== undefined && !value.type.endsWith("PSCustomObject")) return `${textOf(value)}\n`;
  }
  return isKind(value, "block") || isKind(value, "type") ? `${textOf(value)}\n` : null;
};

const groupOf = (value: PsObject): string => {
  const view = viewOf(value.type);
  if (view === undefined)
    return `${value.type}|${visible(value)
      .map(([name]) => name)
      .join("|")}`;
  return view.group === undefined ? view.type : `${view.type}|${view.group(value)}`;
};

// A blank line goes before and after each block; the very last has one more.
const objectsText = (values: readonly PsObject[], first: boolean): string => {
  const [one] = values;
  if (one === undefined) return "";
  const view = viewOf(one.type);
  if (view !== undefined) {
    const head = view.group === undefined ? "" : `${first ? "\n" : ""}\n${view.group(one)}\n\n`;
    return `${head}\n${tableText(view.columns, values)}\n`;
  }
  const names = visible(one).map(([name]) => name);
  if (names.length === 0) return "";
  // Up to four members make a table, more a list.
  if (names.length <= 4) return `\n${tableText(columnsOf(names, memberValue, values), values)}\n`;
  const blocks = values.map((each) => visible(each).map(([name, value]) => [name, listed(each, name, value)] as const));
  return `\n\n${listText(blocks)}\n\n`;
};

const rows = (value: Value): readonly Value[] =>
  isKind(value, "table")
    ? Object.values(value.entries).map(({ key, value: each }) =>
        object("System.Collections.DictionaryEntry", { Name: key, Value: each }),
      )
    : [value];

/** What values look like where nothing else takes them: like ones together, as tables or lists. */
export const formatValues = (values: readonly Value[]): string => {
  let text = "";
  let group: PsObject[] = [];
  let last = false;
  const close = (): void => {
    const block = objectsText(group, text === "");
    text += block;
    last = block !== "" || (last && group.length === 0);
    group = [];
  };
  for (const value of values.flatMap((each) => (Array.isArray(each) ? each : [each])).flatMap(rows)) {
    const plain = plainText(value);
    if (plain !== null) {
      close();
      text += plain;
      last = false;
    } else if (isKind(value, "object")) {
      const [before] = group;
      if (before !== undefined && groupOf(before) !== groupOf(value)) close();
      group.push(value);
    }
  }
  close();
  return last ? `${text}\n` : text;
};
