import { propertyOf } from "../types/property.ts";
import { numberOf, textOf } from "../value/convert.ts";
import { isKind, listOf, object, type Value } from "../value/value.ts";
import type { Cmdlet } from "./cmdlet.ts";
import { inputOf, wantedOf } from "./objects.ts";

const order = (one: Value, other: Value): number => {
  if (typeof one === "number" || (isKind(one, "object") && numberOf(one) !== null))
    return (numberOf(one) ?? 0) - (numberOf(other) ?? 0);
  if (isKind(one, "object") && one.type === "System.Version" && isKind(other, "object"))
    return ["Major", "Minor", "Build", "Revision"].reduce(
      (sum, name) => sum || Number(one.members[name]) - Number(other.members[name]),
      0,
    );
  const [a, b] = [textOf(one).toLowerCase(), textOf(other).toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
};

export const sortObject: Cmdlet = {
  name: "Sort-Object",
  aliases: ["sort"],
  parameters: "Property*:0 Descending? Unique? CaseSensitive? InputObject Culture Top Bottom",
  run: (call) => {
    const wanted = call.has("Property")
      ? listOf(call.value("Property")).map((each) => wantedOf(call, each))
      : [{ label: "", read: (item: Value) => item, descending: false }];
    const sign = call.flag("Descending") ? -1 : 1;
    const sorted = [...inputOf(call)].sort((one, other) => {
      for (const { read, descending } of wanted) {
        const result = order(read(one), read(other));
        if (result !== 0) return result * (descending ? -1 : sign);
      }
      return 0;
    });
    const unique = call.flag("Unique")
      ? sorted.filter(
          (each, at) => at === 0 || wanted.some(({ read }) => order(read(each), read(sorted[at - 1] ?? null)) !== 0),
        )
      : sorted;
    for (const each of unique) call.emit(each);
  },
};

export const measureObject: Cmdlet = {
  name: "Measure-Object",
  aliases: ["measure"],
  parameters: "Property*:0 Sum? Average? Maximum? Minimum? Line? Word? Character? InputObject",
  run: (call) => {
    const items = inputOf(call);
    if (call.flag("Line") || call.flag("Word") || call.flag("Character")) {
      const text = items.map(textOf).join("\n");
      call.emit(
        object("Microsoft.PowerShell.Commands.TextMeasureInfo", {
          Lines: text === "" ? 0 : text.split("\n").length,
          Words: text.split(/\s+/).filter((each) => each !== "").length,
          Characters: items.reduce<number>((sum, each) => sum + textOf(each).length, 0),
          Property: null,
        }),
      );
      return;
    }
    const [name] = call.texts("Property");
    const numbers = items.map(
      (each) => numberOf(name === undefined ? each : propertyOf(call.runtime, each, name)) ?? 0,
    );
    const sum = numbers.reduce((total, each) => total + each, 0);
    call.emit(
      object("Microsoft.PowerShell.Commands.GenericMeasureInfo", {
        Count: items.length,
        Average: call.flag("Average") ? sum / (numbers.length || 1) : null,
        Sum: call.flag("Sum") ? sum : null,
        Maximum: call.flag("Maximum") ? Math.max(...numbers) : null,
        Minimum: call.flag("Minimum") ? Math.min(...numbers) : null,
        Property: name ?? null,
      }),
    );
  },
};
