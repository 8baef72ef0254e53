import type { Hop } from "#core/explain.ts";
import { type EntityRef, sameRef } from "#core/table.ts";
import { componentRef } from "#windows/kernel/component/list.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import type { Token } from "../model.ts";
import { networkRef } from "./hardware.ts";
import { libraryRef } from "./host-room.ts";
import type { View } from "./rows.ts";

const imageOf = ({ now, before }: View, ref: EntityRef): string | undefined =>
  ref.table === processes.name
    ? String((now.row(ref.table, ref.id) ?? before.row(ref.table, ref.id))?.image)
    : undefined;

// Where the house has no mark for a thing, the request is seen to go to what serves it.
const shownAs = (view: View, ref: EntityRef): EntityRef => {
  if (sameRef(ref, componentRef("tcpip.sys"))) return networkRef;
  if (ref.table !== volumes.name) return ref;
  return view.now.row(ref.table, ref.id)?.kind === "host" ? componentRef("ntfs.sys") : ref;
};

/** The request of a moment as the house shows it: what dockerd.exe asks of the Host Compute Service leaves from the library in it. */
export const tokenOf = (view: View, hop: Hop | null): Token | null => {
  if (hop === null) return null;
  const [from, to] = [shownAs(view, hop.from), shownAs(view, hop.to)];
  const ends = [imageOf(view, from), imageOf(view, to)];
  const viaLibrary = ends.includes("dockerd.exe") && ends.includes("vmcompute.exe");
  return {
    from: viaLibrary && ends[0] === "dockerd.exe" ? libraryRef : from,
    to: viaLibrary && ends[1] === "dockerd.exe" ? libraryRef : to,
    channel: hop.channel,
    label: hop.label,
  };
};
