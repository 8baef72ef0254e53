import { gather } from "../run/runtime.ts";
import { castTo } from "../types/cast.ts";
import { construct } from "../types/construct.ts";
import { propertyOf } from "../types/property.ts";
import { numberOf, textOf, truthOf } from "../value/convert.ts";
import { binary, equal } from "../value/operators.ts";
import { collapse, custom, isKind, listOf, object, type PsObject, type Value } from "../value/value.ts";
import { like } from "../value/wildcard.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";

/** What came through the pipe or as InputObject, arrays taken apart. */
export const inputOf = (call: Call): readonly Value[] =>
  call.has("InputObject")
    ? listOf(call.value("InputObject"))
    : call.input.flatMap((each) => (Array.isArray(each) ? each : [each]));

/** Runs a block with `$_`. */
export const withItem = (call: Call, block: Value, item: Value): Value[] =>
  isKind(block, "block") ? scopedHere(call, item, block.text) : [propertyOf(call.runtime, item, textOf(block))];

// The block runs among the variables around it, which it may set; only `$_` is its own.
const scopedHere = (call: Call, item: Value, text: string): Value[] => {
  const { runtime } = call;
  const { scope } = runtime;
  const before = { ...pick(scope.variables, "_"), ...pick(scope.variables, "psitem") };
  scope.variables._ = item;
  scope.variables.psitem = item;
  const values = gather((output) => runtime.core.block(runtime, text, [], false, output));
  delete scope.variables._;
  delete scope.variables.psitem;
  Object.assign(scope.variables, before);
  return values;
};

const pick = (variables: Readonly<Record<string, Value>>, name: string): Record<string, Value> => {
  const value = variables[name];
  return value === undefined ? {} : { [name]: value };
};

export const forEachObject: Cmdlet = {
  name: "ForEach-Object",
  aliases: ["foreach", "%"],
  parameters: "Process*:0 MemberName Begin End InputObject RemainingScripts* Parallel ThrottleLimit ArgumentList*",
  run: (call) => {
    if (isKind(call.value("Begin"), "block"))
      for (const each of withItem(call, call.value("Begin"), null)) call.emit(each);
    const [block = call.value("MemberName")] = listOf(
      call.has("Parallel") ? call.value("Parallel") : call.value("Process"),
    );
    for (const item of call.has("InputObject") ? listOf(call.value("InputObject")) : call.input) {
      const values = withItem(call, block, item);
      for (const each of values) for (const one of isKind(block, "block") ? [each] : listOf(each)) call.emit(one);
    }
    if (isKind(call.value("End"), "block")) for (const each of withItem(call, call.value("End"), null)) call.emit(each);
  },
};

const tests = [
  "eq",
  "ne",
  "gt",
  "ge",
  "lt",
  "le",
  "like",
  "notlike",
  "match",
  "notmatch",
  "in",
  "notin",
  "contains",
  "notcontains",
  "is",
];
const names: Readonly<Record<string, string>> = {
  notlike: "NotLike",
  notmatch: "NotMatch",
  notin: "NotIn",
  notcontains: "NotContains",
};

export const whereObject: Cmdlet = {
  name: "Where-Object",
  aliases: ["where", "?"],
  parameters: `FilterScript:0 Property Value InputObject Not? ${tests.map((each) => `${names[each] ?? each.toUpperCase()}`).join(" ")}`,
  run: (call) => {
    const block = call.value("FilterScript");
    for (const item of inputOf(call)) {
      if (isKind(block, "block")) {
        if (truthOf(collapse(withItem(call, block, item)))) call.emit(item);
        continue;
      }
      const name = call.has("FilterScript") ? textOf(block) : call.text("Property");
      const value = propertyOf(call.runtime, item, name);
      const test = tests.find((each) => call.has(names[each] ?? each.toUpperCase()));
      const result =
        test === undefined ? null : binary(`-${test}`, value, call.value(names[test] ?? test.toUpperCase()));
      const holds = result === null ? truthOf(value) : "value" in result && truthOf(result.value);
      if (holds !== call.flag("Not")) call.emit(item);
    }
  },
};

interface Wanted {
  readonly label: string;
  readonly read: (item: Value) => Value;
  readonly descending: boolean;
}

export const wantedOf = (call: Call, given: Value): Wanted => {
  if (isKind(given, "block"))
    return { label: given.text.trim(), read: (item) => collapse(withItem(call, given, item)), descending: false };
  if (isKind(given, "table")) {
    const entry = (...keys: readonly string[]): Value => {
      const key = Object.keys(given.entries).find((each) =>
        keys.some((one) => one === each || (each.length > 0 && one.startsWith(each))),
      );
      return key === undefined ? null : (given.entries[key]?.value ?? null);
    };
    const expression = entry("expression");
    return {
      label: textOf(entry("name", "label")) || textOf(expression),
      read: (item) => collapse(withItem(call, expression, item)),
      descending: truthOf(entry("descending")),
    };
  }
  const name = textOf(given);
  return { label: name, read: (item) => propertyOf(call.runtime, item, name), descending: false };
};

const membersOf = (item: Value): readonly string[] =>
  isKind(item, "object") ? Object.keys(item.members).filter((name) => !name.startsWith("$")) : [];

const select = (call: Call, item: Value): Value => {
  const excluded = call.texts("ExcludeProperty");
  const members: Record<string, Value> = {};
  for (const given of listOf(call.value("Property"))) {
    if (typeof given === "string" && /[*?]/.test(given)) {
      for (const name of membersOf(item))
        if (like(given, name) && !excluded.some((each) => like(each, name)))
          members[name] = propertyOf(call.runtime, item, name);
      continue;
    }
    const { label, read } = wantedOf(call, given);
    members[membersOf(item).find((name) => name.toLowerCase() === label.toLowerCase()) ?? label] = read(item);
  }
  return custom(members);
};

const sameItem = (one: Value, other: Value): boolean =>
  isKind(one, "object") && isKind(other, "object")
    ? JSON.stringify(one.members) === JSON.stringify(other.members)
    : equal(one, other, true);

export const selectObject: Cmdlet = {
  name: "Select-Object",
  aliases: ["select"],
  parameters: "Property*:0 ExpandProperty ExcludeProperty* First Last Skip SkipLast Index* Unique? Wait? InputObject",
  run: (call) => {
    let items: readonly Value[] = inputOf(call);
    if (call.has("Skip")) items = items.slice(Number(call.text("Skip")));
    if (call.has("SkipLast")) items = items.slice(0, -Number(call.text("SkipLast")) || undefined);
    if (call.has("First")) items = items.slice(0, Number(call.text("First")));
    if (call.has("Last")) items = items.slice(-Number(call.text("Last")));
    if (call.has("Index")) items = listOf(call.value("Index")).flatMap((at) => items[numberOf(at) ?? 0] ?? []);
    let results = items.flatMap((item) =>
      call.has("ExpandProperty")
        ? listOf(propertyOf(call.runtime, item, call.text("ExpandProperty")))
        : call.has("Property")
          ? [select(call, item)]
          : [item],
    );
    if (call.flag("Unique"))
      results = results.filter((each, at) => results.findIndex((one) => sameItem(one, each)) === at);
    for (const each of results) call.emit(each);
  },
};

export const groupObject: Cmdlet = {
  name: "Group-Object",
  aliases: ["group"],
  parameters: "Property*:0 NoElement? AsHashTable? AsString? InputObject",
  run: (call) => {
    const groups = new Map<string, Value[]>();
    for (const item of inputOf(call)) {
      const key = call.has("Property")
        ? listOf(call.value("Property"))
            .map((each) => textOf(wantedOf(call, each).read(item)))
            .join(", ")
        : textOf(item);
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    for (const [Name, Group] of groups)
      call.emit(object("Microsoft.PowerShell.Commands.GroupInfo", { Count: Group.length, Name, Group }));
  },
};

export const newObject: Cmdlet = {
  name: "New-Object",
  parameters: "TypeName:0 ArgumentList=Args*:1 Property ComObject Strict?",
  run: (call) => {
    if (call.has("ComObject")) {
      call.emit(object(`System.__ComObject.${call.text("ComObject")}`, { $unmodelled: true }));
      return;
    }
    const made = construct(call.runtime, call.text("TypeName"), listOf(call.value("ArgumentList")));
    const given = call.value("Property");
    if (isKind(made, "object") && isKind(given, "table"))
      Object.assign(made.members, (castTo(call.runtime, "pscustomobject", given) as PsObject).members);
    call.emit(made);
  },
};

export const addMember: Cmdlet = {
  name: "Add-Member",
  parameters:
    "MemberType=Type:0 Name:1 Value:2 InputObject NotePropertyName NotePropertyValue NotePropertyMembers Force? PassThru? SecondValue",
  run: (call) => {
    for (const item of inputOf(call)) {
      if (isKind(item, "object")) {
        if (call.has("NotePropertyName")) item.members[call.text("NotePropertyName")] = call.value("NotePropertyValue");
        else if (call.has("Name")) item.members[call.text("Name")] = call.value("Value");
      }
      if (call.flag("PassThru")) call.emit(item);
    }
  },
};

export const getMember: Cmdlet = {
  name: "Get-Member",
  aliases: ["gm"],
  parameters: "Name*:0 InputObject MemberType Static? Force? View",
  run: (call) => {
    const [item] = inputOf(call);
    for (const name of membersOf(item ?? null).toSorted())
      call.emit(
        custom({
          Name: name,
          MemberType: "Property",
          Definition: `${typeof propertyOf(call.runtime, item ?? null, name)} ${name} {get;set;}`,
        }),
      );
  },
};
