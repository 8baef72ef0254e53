import { find, type Reader } from "#core/world.ts";
import { type SiloId, silos } from "../kernel/silo/silo.ts";
import { generatedRegistry } from "../storage/base/index.ts";
import { layers } from "../storage/layer/layer.ts";
import { type Volume, volumes } from "../storage/volume/volume.ts";

type Values = Readonly<Record<string, string | null>>;

const generated = (id: string, below: Map<string, { name: string; value: string }>): Values =>
  id.startsWith("not-modelled/") ? {} : generatedRegistry(id, (name) => below.get(name.toUpperCase())?.value ?? null);

/** All values that a volume's hives show, base first, by folded name. */
const valuesOf = (reader: Reader, volume: Volume): Map<string, { name: string; value: string }> => {
  const merged = new Map<string, { name: string; value: string }>();
  const put = (values: Values): void => {
    for (const [name, value] of Object.entries(values))
      if (value === null) merged.delete(name.toUpperCase());
      else merged.set(name.toUpperCase(), { name, value });
  };
  if (volume.base !== null) put(generated(volume.base, merged));
  for (const id of [...volume.layers].reverse()) {
    const layer = reader.get(layers, id);
    if (layer === undefined) continue;
    if ("generated" in layer.tree) put(generated(layer.tree.generated, merged));
    put(layer.registry);
  }
  put(volume.registry);
  return merged;
};

const volumeOf = (reader: Reader, silo: SiloId | null): Volume | undefined => {
  const id = silo === null ? undefined : reader.get(silos, silo)?.volume;
  return silo === null
    ? find(reader, volumes, ({ kind }) => kind === "host")
    : find(reader, volumes, (each) => each.id === id);
};

/** Registry values under a key, by the rest of their names; `key` ends in a backslash. */
export const registryUnder = (reader: Reader, silo: SiloId | null, key: string): Readonly<Record<string, string>> => {
  const volume = volumeOf(reader, silo);
  const start = key.toUpperCase();
  const result: Record<string, string> = {};
  if (volume === undefined) return result;
  for (const [folded, { name, value }] of valuesOf(reader, volume))
    if (folded.startsWith(start)) result[name.slice(key.length)] = value;
  return result;
};

/** One registry value by its full name; null where there is none. */
export const registryValue = (reader: Reader, silo: SiloId | null, name: string): string | null => {
  const volume = volumeOf(reader, silo);
  return volume === undefined ? null : (valuesOf(reader, volume).get(name.toUpperCase())?.value ?? null);
};
