import { joinPath } from "#contract/file-tree/index.ts";
import { at } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import { rootRecord } from "../../storage/ntfs/volume.ts";
import { ownRecord } from "../../storage/volume/own-record.ts";
import { type VolumeId, volumes } from "../../storage/volume/volume.ts";
import { type Commands, noSuchFile, refuse, targetAt } from "./spot.ts";

const pathOf = (world: Reader, volume: VolumeId, parent: number, name: string): string => {
  const { records } = need(world, volumes, volume).ntfs;
  const names = [name];
  for (let number = parent; number !== rootRecord; ) {
    const above = at(records, number)?.names[0];
    if (above === undefined) break;
    names.unshift(above.name);
    number = above.parent;
  }
  return joinPath(names, "");
};

const namesOf = (world: Reader, volume: VolumeId, segments: readonly string[]): readonly string[] => {
  const record = ownRecord(world, volume, segments);
  if (record === null) return [joinPath(segments, "")];
  return record.names.map(({ parent, name }) => pathOf(world, volume, parent, name));
};

/** `fsutil hardlink`. Texts: ReactOS, fsutil's message file; learn.microsoft.com, fsutil hardlink. */
export const hardLink: Commands = {
  create: (system, [path = "", existing = ""]) => {
    const failed = system.link(path, existing, "hardlink");
    if (failed !== null) return refuse(system, failed.code, failed.message);
    system.out(`Hardlink created for ${system.absolute(path)} <<===>> ${system.absolute(existing)}\n`);
    return 0;
  },
  list: (system, [path = ""]) => {
    const found = system.find(path);
    if (found === null) return noSuchFile(system);
    const names = system.steps.look((world) => {
      const target = targetAt(world, system, found.path);
      return target === null ? [] : namesOf(world, target.volume, target.segments);
    });
    for (const name of names) system.out(`${name}\n`);
    return 0;
  },
};
