import { processes } from "../../../kernel/process/process.ts";
import { registryUnder } from "../../registry.ts";
import type { Runtime } from "../run/runtime.ts";
import { textOf } from "../value/convert.ts";
import { custom, type PsObject, type Value } from "../value/value.ts";
import type { Call } from "./cmdlet.ts";

/** Values of a key, and the names of the keys below it. */
export interface Key {
  readonly values: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
}

export const readKey = (runtime: Runtime, path: string): Key => {
  const under = runtime.system.steps.look((world) => {
    const own = world.all(processes).find(({ id }) => id === runtime.system.process);
    return registryUnder(world, own?.silo ?? null, `${path}\\`);
  });
  const values: Record<string, string> = {};
  const keys = new Map<string, string>();
  for (const [name, value] of Object.entries(under)) {
    const at = name.indexOf("\\");
    if (at < 0) values[name] = value;
    else keys.set(name.slice(0, at).toUpperCase(), name.slice(0, at));
  }
  return { values, keys: [...keys.values()] };
};

/** Keys below a key, as objects. */
export const registryChildren = (runtime: Runtime, path: string): readonly PsObject[] =>
  readKey(runtime, path).keys.map((name) =>
    custom({ Name: `${path}\\${name}`, PSChildName: name, PSPath: `Registry::${path}\\${name}` }),
  );

/** One value of a key by its name, or all of them. */
export const getProperty = (call: Call, path: string, names: readonly string[]): void => {
  const { system } = call.runtime;
  const members: Record<string, Value> = {};
  for (const name of names) {
    const value = system.registryGet(`${path}\\${name}`);
    if (value !== null) members[name] = value;
    else
      call.complain({
        message: `Property ${name} does not exist at path ${path.replace(/^HKLM/, "HKEY_LOCAL_MACHINE").replace(/^HKCU/, "HKEY_CURRENT_USER")}.`,
        category: "InvalidArgument",
        exception: "PSArgumentException",
        id: "System.Management.Automation.PSArgumentException",
        target: name,
      });
  }
  if (names.length === 0) Object.assign(members, readKey(call.runtime, path).values);
  if (Object.keys(members).length > 0)
    call.emit(custom({ ...members, PSPath: `Registry::${path}`, PSChildName: path.slice(path.lastIndexOf("\\") + 1) }));
};

export const valueText = (value: Value): string =>
  Array.isArray(value)
    ? value.map(textOf).join("\\0")
    : typeof value === "boolean"
      ? value
        ? "1"
        : "0"
      : textOf(value);
