import { need, type Reader } from "#core/world.ts";
import { layers } from "../layer/layer.ts";
import { type VolumeId, volumes } from "./volume.ts";

/** Registry values of one layer or disk by full name; null: deleted. */
export type Values = Readonly<Record<string, string | null>>;

/** The name under which `values` already has what differs in case only. */
export const spelledIn = (values: Values, name: string): string | undefined => {
  if (name in values) return name;
  const wanted = name.toUpperCase();
  return Object.keys(values).find((each) => each.toUpperCase() === wanted);
};

/** What a volume's hives say of a value, upper layers first: its text, null where it is not there. */
export const registryValue = (reader: Reader, id: VolumeId, name: string): string | null => {
  const volume = need(reader, volumes, id);
  for (const values of [volume.registry, ...volume.layers.map((layer) => need(reader, layers, layer).registry)]) {
    const spelled = spelledIn(values, name);
    if (spelled !== undefined) return values[spelled] ?? null;
  }
  return null;
};
