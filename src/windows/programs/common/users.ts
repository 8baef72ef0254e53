import type { System } from "#shell/system.ts";

/** Where the names are kept: the account database itself is not modelled. */
const key = "HKLM\\SAM\\SAM\\Domains\\Account\\Users\\Names";
const groupsKey = "HKLM\\SAM\\SAM\\Domains\\Builtin\\Aliases\\Members";

const known: readonly string[] = ["Administrator", "DefaultAccount", "Guest", "WDAGUtilityAccount"];

const exists = (system: System, name: string): boolean =>
  known.some((each) => each.toUpperCase() === name.toUpperCase()) || system.registryGet(`${key}\\${name}`) !== null;

/** Accounts of the machine. */
export const machineUsers = {
  known,
  exists,
  /** False where there is such an account. */
  add: (system: System, name: string): boolean => {
    if (exists(system, name)) return false;
    system.registrySet(`${key}\\${name}`, "1");
    return true;
  },
  remove: (system: System, name: string): boolean => {
    if (system.registryGet(`${key}\\${name}`) === null) return false;
    system.registrySet(`${key}\\${name}`, null);
    return true;
  },
  join: (system: System, name: string, group: string): void =>
    system.registrySet(`${groupsKey}\\${group}\\${name}`, "1"),
};
