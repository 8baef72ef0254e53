import { cellText, columnsOf, formatValues } from "../format/format.ts";
import { listText, tableText } from "../format/table.ts";
import { propertyOf } from "../types/property.ts";
import { textOf } from "../value/convert.ts";
import { collapse, isKind, listOf, object, type Value } from "../value/value.ts";
import { like } from "../value/wildcard.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { withItem } from "./objects.ts";

const emitText = (call: Call, text: string): void =>
  call.emit(object("Microsoft.PowerShell.Commands.FormatText", { $text: text }));

const items = (call: Call): readonly Value[] =>
  call.has("InputObject")
    ? listOf(call.value("InputObject"))
    : call.input.flatMap((each) => (Array.isArray(each) ? each : [each]));

const membersOf = (item: Value | undefined): readonly string[] =>
  isKind(item, "object") ? Object.keys(item.members).filter((name) => !name.startsWith("$")) : [];

interface Field {
  readonly label: string;
  readonly read: (item: Value) => Value;
}

const fields = (call: Call, first: Value | undefined): readonly Field[] =>
  listOf(call.value("Property")).flatMap((given): readonly Field[] => {
    if (isKind(given, "table")) {
      const label = Object.entries(given.entries).find(([key]) => /^(?:n|name|l|label)$/.test(key))?.[1].value ?? "";
      const block = Object.entries(given.entries).find(([key]) => /^(?:e|expression)$/.test(key))?.[1].value ?? null;
      return [{ label: textOf(label), read: (item) => collapse(withItem(call, block, item)) }];
    }
    if (isKind(given, "block"))
      return [{ label: given.text.trim(), read: (item) => collapse(withItem(call, given, item)) }];
    const name = textOf(given);
    const names = /[*?]/.test(name)
      ? membersOf(first).filter((each) => like(name, each))
      : [membersOf(first).find((each) => each.toLowerCase() === name.toLowerCase()) ?? name];
    return names.map((each) => ({ label: each, read: (item) => propertyOf(call.runtime, item, each) }));
  });

export const formatTable: Cmdlet = {
  name: "Format-Table",
  aliases: ["ft"],
  parameters: "Property*:0 AutoSize? HideTableHeaders? Wrap? GroupBy InputObject View Force?",
  run: (call) => {
    const all = items(call);
    if (!call.has("Property")) {
      const names = membersOf(all[0]);
      const isCustom = all.every((each) => isKind(each, "object") && each.type.endsWith("PSCustomObject"));
      emitText(
        call,
        isCustom && names.length > 0
          ? `\n${tableText(
              columnsOf(names, (value, name) => propertyOf(call.runtime, value, name), all),
              all,
            )}\n\n`
          : formatValues(all),
      );
      return;
    }
    const list = fields(call, all[0]);
    const columns = list.map(({ label, read }) => ({
      label,
      width: 0,
      right: all.length > 0 && all.every((each) => typeof read(each) === "number"),
      text: (value: Value) => cellText(read(value)),
    }));
    const text = tableText(columns, all, call.flag("HideTableHeaders"));
    if (all.length > 0) emitText(call, `\n${text}\n\n`);
  },
};

export const formatList: Cmdlet = {
  name: "Format-List",
  aliases: ["fl"],
  parameters: "Property*:0 GroupBy InputObject View Force? Expand",
  run: (call) => {
    const all = items(call);
    const blocks = all.map((item) => {
      const list = call.has("Property")
        ? fields(call, item)
        : membersOf(item).map((label) => ({ label, read: (each: Value) => propertyOf(call.runtime, each, label) }));
      return list.map(({ label, read }) => [label, cellText(read(item))] as const);
    });
    if (blocks.length > 0) emitText(call, `\n\n${listText(blocks)}\n\n\n`);
  },
};

export const formatWide: Cmdlet = {
  name: "Format-Wide",
  aliases: ["fw"],
  parameters: "Property:0 Column AutoSize? InputObject",
  run: (call) => {
    const name = call.has("Property") ? call.text("Property") : "Name";
    const names = items(call).map((each) => textOf(propertyOf(call.runtime, each, name)) || textOf(each));
    let text = "\n";
    for (let at = 0; at < names.length; at += 2)
      text += `${(names[at] ?? "").padEnd(60)}${names[at + 1] ?? ""}`.replace(/\s+$/, "\n");
    emitText(call, `${text}\n\n`);
  },
};
