import { fromBase64 } from "#contract/file-tree/index.ts";
import { raise } from "../run/error.ts";
import type { Runtime } from "../run/runtime.ts";
import { readVariable } from "../run/variable.ts";
import { textOf } from "../value/convert.ts";
import { isKind, object, type Value } from "../value/value.ts";
import { castTo } from "./cast.ts";
import { construct } from "./construct.ts";
import { date } from "./date.ts";
import { environmentMethods } from "./environment.ts";
import { fileMethods } from "./file.ts";
import { mathMethods } from "./math.ts";
import { pathMethods } from "./path.ts";
import { regexMethods } from "./regex.ts";

export type StaticMethod = (runtime: Runtime, args: readonly Value[]) => Value;

const short = (name: string): string => name.toLowerCase().replace(/^system\./, "");

/** Hexadecimal digits from the clock: random for a reader, and the same each time for the machine. */
const guid = (runtime: Runtime): string => {
  let seed = runtime.system.wallClock() + runtime.system.process;
  const digits = Array.from({ length: 32 }, () => {
    seed = (seed * 16_807 + 11) % 2_147_483_647;
    return (seed & 15).toString(16);
  }).join("");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
};

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Bytes are held as text of one letter each, marked so. */
const bytesOf = (text: string): Value => object("System.Byte[]", { $text: text, Length: text.length });

const safeBase64 = (runtime: Runtime, text: string): string =>
  /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)
    ? latin(fromBase64(text.replace(/\s/g, "")))
    : raise(runtime, {
        message:
          'Exception calling "FromBase64String" with "1" argument(s): "The input is not a valid Base-64 string."',
        exception: "MethodInvocationException",
        id: "FormatException",
      });

const methods: Readonly<Record<string, Readonly<Record<string, StaticMethod>>>> = {
  environment: environmentMethods,
  math: mathMethods,
  "text.regularexpressions.regex": regexMethods,
  regex: regexMethods,
  "io.path": pathMethods,
  "io.file": fileMethods,
  "io.directory": fileMethods,
  "io.compression.zipfile": fileMethods,
  guid: { newguid: (runtime) => object("System.Guid", { Guid: guid(runtime), $text: guid(runtime) }) },
  convert: {
    frombase64string: (runtime, [text = ""]) => bytesOf(safeBase64(runtime, textOf(text))),
    toint32: (runtime, [value = 0]) => castTo(runtime, "int", value),
    tostring: (_, [value = ""]) => textOf(value),
    toboolean: (runtime, [value = ""]) => castTo(runtime, "bool", value),
  },
  string: {
    isnullorempty: (_, [text = null]) => textOf(text) === "",
    isnullorwhitespace: (_, [text = null]) => textOf(text).trim() === "",
    join: (_, [separator = "", ...rest]) => rest.flat().map(textOf).join(textOf(separator)),
    format: (runtime, [pattern = "", ...rest]) =>
      textOf(
        castTo(
          runtime,
          "string",
          rest.reduce<string>((text, each, at) => text.replaceAll(`{${at}}`, textOf(each)), textOf(pattern)),
        ),
      ),
    concat: (_, args) => args.flat().map(textOf).join(""),
    equals: (_, [one = "", other = "", option]) =>
      option === undefined ? textOf(one) === textOf(other) : textOf(one).toLowerCase() === textOf(other).toLowerCase(),
  },
  console: {
    writeline: (runtime, [text = ""]) => {
      runtime.host.finish();
      runtime.host.write(`${textOf(text)}\n`);
      return null;
    },
    write: (runtime, [text = ""]) => {
      runtime.host.write(textOf(text));
      return null;
    },
  },
  "threading.thread": {
    sleep: (runtime, [millis = 0]) => {
      runtime.system.sleep(Math.max(0, Number(textOf(millis)) || 0) * 1000);
      return null;
    },
  },
  gc: { collect: () => null, waitforpendingfinalizers: () => null },
  "reflection.assembly": {
    loadwithpartialname: () => null,
    loadfrom: () => null,
    loadfile: () => null,
    load: () => null,
  },
  datetime: { parse: (runtime, [text = ""]) => castTo(runtime, "datetime", text) },
  int: { parse: (runtime, [text = ""]) => castTo(runtime, "int", text) },
  int32: { parse: (runtime, [text = ""]) => castTo(runtime, "int", text) },
  version: { parse: (runtime, [text = ""]) => castTo(runtime, "version", text) },
  char: {
    isdigit: (_, [letter = ""]) => /^\d/.test(textOf(letter)),
    isletter: (_, [letter = ""]) => /^[A-Za-z]/.test(textOf(letter)),
  },
};

const encoding = (name: string): Value =>
  object(`System.Text.${name}Encoding`, { EncodingName: name, $encoding: name });

type Property = (runtime: Runtime) => Value;

const properties: Readonly<Record<string, Readonly<Record<string, Property>>>> = {
  datetime: {
    now: ({ system }) => date(system.wallClock()),
    utcnow: ({ system }) => date(system.wallClock()),
    today: ({ system }) => date(Math.floor(system.wallClock() / 86_400_000) * 86_400_000),
  },
  environment: {
    newline: () => "\n",
    machinename: ({ system }) => system.hostname(),
    username: ({ session }) => session.env.USERNAME ?? "ContainerAdministrator",
    currentdirectory: ({ session }) => session.cwd,
    is64bitoperatingsystem: () => true,
    is64bitprocess: () => true,
    processorcount: ({ session }) => Number(session.env.NUMBER_OF_PROCESSORS ?? 2),
    osversion: () =>
      object("System.OperatingSystem", {
        Platform: "Win32NT",
        Version: object("System.Version", { Major: 10, Minor: 0, Build: 20348, Revision: 0, $text: "10.0.20348.0" }),
        VersionString: "Microsoft Windows NT 10.0.20348.0",
        $text: "Microsoft Windows NT 10.0.20348.0",
      }),
    systemdirectory: () => "C:\\Windows\\system32",
  },
  string: { empty: () => "" },
  "text.encoding": {
    utf8: () => encoding("UTF8"),
    unicode: () => encoding("Unicode"),
    ascii: () => encoding("ASCII"),
    default: () => encoding("Default"),
  },
  guid: { empty: () => "00000000-0000-0000-0000-000000000000" },
  int: { maxvalue: () => 2_147_483_647, minvalue: () => -2_147_483_648 },
  int32: { maxvalue: () => 2_147_483_647, minvalue: () => -2_147_483_648 },
  math: { pi: () => Math.PI, e: () => Math.E },
  "io.path": { directoryseparatorchar: () => "\\", pathseparator: () => ";" },
  "runtime.interopservices.runtimeinformation": {
    osarchitecture: () => "X64",
    processarchitecture: () => "X64",
    osdescription: () => "Microsoft Windows 10.0.20348",
  },
};

const typeName = (target: Value): string => (isKind(target, "type") ? target.name : textOf(target));

/** `[type]::name`. What is not modelled reads as its own name: such values are members of enumerations. */
export const staticMember = (runtime: Runtime, target: Value, name: string): Value => {
  const type = typeName(target);
  const known = properties[short(type)]?.[name.toLowerCase()];
  if (known !== undefined) return known(runtime);
  return readVariable(runtime, `global:${type}__${name}`) ?? name;
};

/** `[type]::name(…)`. */
export const callStatic = (runtime: Runtime, target: Value, name: string, args: readonly Value[]): Value => {
  const type = typeName(target);
  if (name.toLowerCase() === "new") return construct(runtime, type, args);
  const method = methods[short(type)]?.[name.toLowerCase()];
  if (method !== undefined) return method(runtime, args);
  if (runtime.system.building) {
    runtime.system.notModelled(`[${type}]::${name}()`);
    return null;
  }
  return raise(runtime, {
    message: `Method invocation failed because [${type}] does not contain a method named '${name}'.`,
    category: "InvalidOperation",
    id: "MethodNotFound",
  });
};
