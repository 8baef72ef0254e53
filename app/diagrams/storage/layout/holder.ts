import type { Disk, Spot } from "../model.ts";
import { parentOf } from "../paths.ts";

const hasRecord = ({ changed, links }: Disk, path: string): boolean =>
  changed.indexOf(path) >= 0 || links.indexOf(path) >= 0;

/** The record that answers for a name: its own, else that of the nearest directory around it. */
export const holder = (disk: Disk, spot: Spot): Spot => {
  let { path } = spot;
  while (path !== "" && !hasRecord(disk, path)) path = parentOf(path);
  return { ...spot, path };
};
