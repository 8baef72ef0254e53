import type { RoomKind } from "../view.ts";
import type { Context } from "./context.ts";

/** The room where something happens: bytes move on the disk, names are looked at from inside. */
export const actingRoom = ({ disks, model }: Context): RoomKind => {
  const disk = disks.find(({ copying, touched }) => copying !== null || touched !== null);
  if (disk === undefined) return model.arriving.length > 0 ? "layers" : "seen";
  const entry = disk.copying === null && disk.touched !== null ? disk.seen.entry(disk.touched) : null;
  return disk.copying !== null || (entry !== null && entry.state !== "placeholder") ? "disk" : "seen";
};
