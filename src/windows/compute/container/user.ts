import type { Reader } from "#core/world.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";
import { exists } from "../../programs/files.ts";
import { registryUnder } from "../../programs/registry.ts";

const builtIn = ["ContainerAdministrator", "ContainerUser", "Administrator", "NT AUTHORITY\\SYSTEM"];
const accounts = "HKLM\\SAM\\SAM\\Domains\\Account\\Users\\Names\\";

/** The account that a process runs as, as the container's own tools show it; null if there is none of that name. Source: reference/windows-internals.md §9.4. */
export const accountOf = (reader: Reader, silo: SiloId, wanted: string, hostname: string): string | null => {
  const name = wanted === "" ? defaultUser(reader, silo) : wanted.replace(/^.*\\/, "");
  const known = builtIn.find((each) => each.toLowerCase() === name.toLowerCase());
  if (known === "ContainerAdministrator" || known === "ContainerUser") return `User Manager\\${known}`;
  if (known !== undefined) return known;
  if (/system$/i.test(name)) return "NT AUTHORITY\\SYSTEM";
  const made = Object.keys(registryUnder(reader, silo, accounts)).some(
    (each) => each.toLowerCase() === name.toLowerCase(),
  );
  return made ? `${hostname}\\${name}` : null;
};

const defaultUser = (reader: Reader, silo: SiloId): string =>
  exists(reader, silo, "C:\\Windows\\System32\\fontdrvhost.exe") ? "ContainerAdministrator" : "ContainerUser";
