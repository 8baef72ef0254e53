import type { System } from "#shell/system.ts";
import { machineEnvironment } from "../common/environment.ts";

/** Adds directories to the end of the machine's PATH, as most packages do. Those that it has already stay where they are. */
export const appendToMachinePath = (system: System, directories: readonly string[]): void => {
  const name = `${machineEnvironment}\\Path`;
  const before = (system.registryGet(name) ?? "").split(";").filter((each) => each !== "");
  const known = new Set(before.map((each) => each.toUpperCase()));
  const fresh = directories.filter((each) => !known.has(each.toUpperCase()));
  if (fresh.length > 0) system.registrySet(name, [...before, ...fresh].join(";"));
};
