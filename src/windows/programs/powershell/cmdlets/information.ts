import { change } from "../run/runtime.ts";
import { readVariable, writeVariable } from "../run/variable.ts";
import { date, dateOf, timeSpan } from "../types/date.ts";
import { numberOf } from "../value/convert.ts";
import { dateFormat } from "../value/format-operator.ts";
import { custom, listOf, object } from "../value/value.ts";
import type { Cmdlet } from "./cmdlet.ts";

export const getDate: Cmdlet = {
  name: "Get-Date",
  parameters: "Date:0 Format UFormat DisplayHint Year Month Day Hour Minute Second AsUTC?",
  run: (call) => {
    const given = call.has("Date") ? dateOf(call.value("Date")) : date(call.runtime.system.wallClock());
    if (given === null) {
      call.complain({
        message: `Cannot bind parameter 'Date'. Cannot convert value "${call.text("Date")}" to type "System.DateTime".`,
        category: "InvalidArgument",
        exception: "ParameterBindingException",
        id: "CannotConvertArgumentNoMessage",
      });
      return;
    }
    const millis = Number(given.members.Millis);
    if (call.has("Format"))
      call.emit(
        dateFormat(
          millis,
          { o: "yyyy-MM-ddTHH:mm:ss.fff", s: "yyyy-MM-ddTHH:mm:ss", u: "yyyy-MM-dd HH:mm:ssZ", d: "M/d/yyyy" }[
            call.text("Format")
          ] ?? call.text("Format"),
        ),
      );
    else if (call.has("UFormat"))
      call.emit(
        call
          .text("UFormat")
          .replace(/%([YmdHMSs])/g, (_, letter: string) =>
            letter === "s"
              ? String(Math.floor(millis / 1000))
              : dateFormat(millis, { Y: "yyyy", m: "MM", d: "dd", H: "HH", M: "mm", S: "ss" }[letter] ?? ""),
          ),
      );
    else call.emit(given);
  },
};

export const newTimeSpan: Cmdlet = {
  name: "New-TimeSpan",
  parameters: "Start:0 End:1 Days Hours Minutes Seconds",
  run: (call) => {
    const [start, end] = [dateOf(call.value("Start")), dateOf(call.value("End"))];
    const part = (name: string, size: number): number =>
      call.has(name) ? (numberOf(call.value(name)) ?? 0) * size : 0;
    if (start !== null || end !== null)
      call.emit(
        timeSpan(
          Number((end ?? date(call.runtime.system.wallClock())).members.Millis) -
            Number((start ?? date(call.runtime.system.wallClock())).members.Millis),
        ),
      );
    else
      call.emit(
        timeSpan(part("Days", 86_400_000) + part("Hours", 3_600_000) + part("Minutes", 60_000) + part("Seconds", 1000)),
      );
  },
};

export const getVariable: Cmdlet = {
  name: "Get-Variable",
  aliases: ["gv"],
  parameters: "Name*:0 ValueOnly? Scope Include* Exclude*",
  run: (call) => {
    const names = call.has("Name") ? call.texts("Name") : Object.keys(call.runtime.session.variables);
    for (const name of names) {
      const value = readVariable(call.runtime, name);
      if (value === undefined)
        call.complain({
          message: `Cannot find a variable with the name '${name}'.`,
          category: "ObjectNotFound",
          exception: "ItemNotFoundException",
          id: "VariableNotFound",
          target: name,
        });
      else call.emit(call.flag("ValueOnly") ? value : custom({ Name: name, Value: value }));
    }
  },
};

const set = (name: string, alias: string): Cmdlet => ({
  name,
  aliases: [alias],
  parameters: "Name*:0 Value:1 Scope Option Force? Description Visibility PassThru?",
  run: (call) => {
    for (const each of call.texts("Name"))
      writeVariable(
        call.runtime,
        /^(?:global|script)$/i.test(call.text("Scope")) ? `global:${each}` : each,
        call.has("Value") ? call.value("Value") : call.input.length > 1 ? [...call.input] : (call.input[0] ?? null),
      );
  },
});

export const setVariable = set("Set-Variable", "sv");
export const newVariable = set("New-Variable", "nv");

export const removeVariable: Cmdlet = {
  name: "Remove-Variable",
  aliases: ["rv"],
  parameters: "Name*:0 Scope Force? Include* Exclude*",
  run: (call) => {
    const gone = call.texts("Name").map((each) => each.toLowerCase());
    change(call.runtime, {
      variables: Object.fromEntries(
        Object.entries(call.runtime.session.variables).filter(([name]) => !gone.includes(name)),
      ),
    });
  },
};

const alias = (name: string, short: string): Cmdlet => ({
  name,
  aliases: [short],
  parameters: "Name:0 Value:1 Scope Force? Option Description PassThru?",
  run: (call) =>
    change(call.runtime, {
      aliases: { ...call.runtime.session.aliases, [call.text("Name").toLowerCase()]: call.text("Value") },
    }),
});

export const setAlias = alias("Set-Alias", "sal");
export const newAlias = alias("New-Alias", "nal");

export const getRandom: Cmdlet = {
  name: "Get-Random",
  parameters: "InputObject*:0 Maximum Minimum Count SetSeed",
  run: (call) => {
    // From the clock, so that the same world gives the same number.
    const seed = (call.runtime.system.wallClock() * 16_807) % 2_147_483_647;
    const items = call.has("InputObject") ? listOf(call.value("InputObject")) : call.piped ? call.input : null;
    if (items !== null && !(items.length === 1 && typeof items[0] === "number"))
      call.emit(items[seed % Math.max(1, items.length)] ?? null);
    else {
      const [low, high] = [
        numberOf(call.value("Minimum")) ?? 0,
        numberOf(items?.[0] ?? call.value("Maximum")) || 2_147_483_647,
      ];
      call.emit(low + (seed % Math.max(1, high - low)));
    }
  },
};

export const newGuid: Cmdlet = {
  name: "New-Guid",
  parameters: "Empty?",
  run: (call) => {
    const digits = Math.abs((call.runtime.system.wallClock() * 48_271) % 2_147_483_647)
      .toString(16)
      .padStart(8, "0");
    call.emit(
      object("System.Guid", {
        Guid: `${digits}-7c1e-4d52-a6b0-${digits}91af`,
        $text: `${digits}-7c1e-4d52-a6b0-${digits}91af`,
      }),
    );
  },
};

export const getHost: Cmdlet = {
  name: "Get-Host",
  parameters: "",
  run: (call) => call.emit(readVariable(call.runtime, "host") ?? null),
};

export const getCulture: Cmdlet = {
  name: "Get-Culture",
  aliases: ["Get-UICulture", "Get-WinSystemLocale"],
  parameters: "",
  run: (call) => call.emit(custom({ LCID: 1033, Name: "en-US", DisplayName: "English (United States)" })),
};
