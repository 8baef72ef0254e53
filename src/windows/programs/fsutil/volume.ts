import { need } from "#core/world.ts";
import type { System } from "#shell/system.ts";
import { clusterBytes } from "../../storage/clusters/cluster-map.ts";
import { freeSpace } from "../../storage/volume/space.ts";
import { volumes } from "../../storage/volume/volume.ts";
import { grouped } from "../common/moment.ts";
import { rounded } from "./hex.ts";
import { type Commands, refuse, rootOf, targetAt } from "./spot.ts";

interface Told {
  readonly free: number;
  readonly total: number;
  readonly shortNames: boolean;
}

const told = (system: System, [name = "C:"]: readonly string[]): Told | null =>
  system.steps.look((world) => {
    const target = targetAt(world, system, rootOf(name));
    if (target === null) return null;
    const { ntfs } = need(world, volumes, target.volume);
    return {
      free: freeSpace(world, target.volume),
      total: ntfs.map.total * clusterBytes,
      shortNames: ntfs.shortNames,
    };
  });

const noVolume = (system: System): number => refuse(system, "3", "The system cannot find the path specified.");

/** `fsutil volume`. Text: learn.microsoft.com, fsutil volume; that build 20348 prints three lines is an assumption. */
export const volume: Commands = {
  diskfree: (system, args) => {
    const found = told(system, args);
    if (found === null) return noVolume(system);
    const width = grouped(found.total).length;
    const line = (label: string, bytes: number): string =>
      `${label.padEnd(24)}: ${grouped(bytes).padStart(width)} (${rounded(bytes).padStart(8)})\n`;
    system.out(
      line("Total free bytes", found.free) +
        line("Total bytes", found.total) +
        line("Total quota free bytes", found.free),
    );
    return 0;
  },
};

/** `fsutil 8dot3name`. Text: learn.microsoft.com, fsutil 8dot3name. */
export const shortNames: Commands = {
  query: (system, args) => {
    const [name = "C:"] = args;
    const found = told(system, args);
    if (found === null) return noVolume(system);
    const state = found.shortNames ? "enabled" : "disabled";
    system.out(
      `The volume state is: ${found.shortNames ? 0 : 1} (8dot3 name creation is ${state}).\nThe registry state is: 2 (Per volume setting - the default).\n\nBased on the above two settings, 8dot3 name creation is ${state} on ${name}\n`,
    );
    return 0;
  },
};
