import { emptyHive, hiveNames } from "../folders.ts";

export type Values = Readonly<Record<string, string | null>>;
export type Hive = (typeof hiveNames)[number];

// Source: reference/windows-storage.md F5.1.
const homes: readonly (readonly [start: string, hive: Hive])[] = [
  ["HKLM\\SOFTWARE\\", "Software"],
  ["HKLM\\SYSTEM\\", "System"],
  ["HKLM\\SAM\\", "Sam"],
  ["HKLM\\SECURITY\\", "Security"],
];

const hiveOf = (name: string): Hive =>
  homes.find(([start]) => name.toUpperCase().startsWith(start))?.[1] ?? "DefaultUser";

/** Record in which the values of a hive stand: the bytes of the real format are not modelled. */
export const valuesKey = "SILO.registry";

/** The values that a layer changes, by the hive in which they are. */
export const byHive = (registry: Values): readonly { readonly hive: Hive; readonly values: Values }[] =>
  hiveNames.map((hive) => ({
    hive,
    values: Object.fromEntries(
      Object.entries(registry)
        .filter(([name]) => hiveOf(name) === hive)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  }));

/** Bytes of a delta hive; how it grows with its values is an assumption. */
export const hiveSize = (values: Values): number => {
  const letters = Object.entries(values).reduce((sum, [name, value]) => sum + name.length + (value?.length ?? 0), 0);
  return emptyHive + Math.ceil((letters * 2) / 4096) * 4096;
};

/** The values of a record; none where it makes no sense. */
export const readValues = (text: string | undefined): Values => {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return {};
    const entries: readonly [string, unknown][] = Object.entries(value);
    return Object.fromEntries(
      entries.flatMap(([name, each]) => (typeof each === "string" || each === null ? [[name, each]] : [])),
    );
  } catch {
    return {};
  }
};
