import type { LayerId } from "#contract/layer-store.ts";
import { isFailure } from "#core/failure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { type Process, processes } from "../../kernel/process/process.ts";
import { findPath } from "../calls/find.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { layerFileBehind } from "./layer-file.ts";

/** A file that running processes have mapped as an image: its pages are in memory once, for all of them. */
export interface ImageSection {
  /** On the host: the layer's file, or the file's path on the volume that has it. */
  readonly path: string;
  readonly layer: LayerId | null;
  readonly volume: VolumeId | null;
  readonly processes: readonly EntityRef[];
}

const sourceOf = (reader: Reader, { path, silo }: Process): Omit<ImageSection, "processes"> | null => {
  const at = path === null ? null : findPath(reader, silo, path);
  if (at === null || isFailure(at) || at.lookup.kind !== "found") return null;
  const { volume, segments } = at.place;
  const behind = reader.get(volumes, volume)?.kind === "scratch" ? layerFileBehind(reader, volume, segments) : null;
  return behind?.served === "SERVICED_FROM_LAYER"
    ? { path: behind.path, layer: behind.layer, volume: null }
    : { path: at.path, layer: null, volume };
};

/** Who shares which image: containers that run the same file of the same layer share it. Source: reference/windows-storage.md O23, A32, A41. */
export const imageSections = (reader: Reader): readonly ImageSection[] => {
  const sections = new Map<
    string,
    { readonly section: Omit<ImageSection, "processes">; readonly users: EntityRef[] }
  >();
  for (const process of reader.all(processes)) {
    const section = process.state === "exited" ? null : sourceOf(reader, process);
    if (section === null) continue;
    const key = `${section.volume ?? "layer"} ${section.path.toUpperCase()}`;
    const known = sections.get(key) ?? { section, users: [] };
    known.users.push(refOf(processes, process.id));
    sections.set(key, known);
  }
  return [...sections.values()].map(({ section, users }) => ({ ...section, processes: users }));
};
