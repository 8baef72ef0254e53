import type { Reader } from "#core/world.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";
import { registryUnder } from "../../programs/registry.ts";
import type { Group } from "./boot-list.ts";

const key = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\";

/** Services that the image's registry adds in groups of svchost, such as those of IIS; a group starts if one of its services starts by itself. */
export const imageServices = (reader: Reader, silo: SiloId): readonly Group[] => {
  const values = registryUnder(reader, silo, key);
  const groups = new Map<string, { names: string[]; auto: boolean }>();
  for (const [name, value] of Object.entries(values)) {
    const [service, member] = name.split("\\");
    const group = member === "ImagePath" ? /svchost\.exe"?\s+-k\s+(\w+)/i.exec(value)?.[1] : undefined;
    if (service === undefined || group === undefined) continue;
    const known = groups.get(group) ?? { names: [], auto: false };
    known.names.push(service);
    known.auto ||= values[`${service}\\Start`] === "2";
    groups.set(group, known);
  }
  return [...groups]
    .filter(([, { auto }]) => auto)
    .map(([name, { names }]) => ({ name, user: "NT AUTHORITY\\SYSTEM", services: names }));
};
