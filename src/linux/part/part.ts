import { defineTable, type EntityRef, type Row, refOf } from "#core/table.ts";
import { find, type Reader } from "#core/world.ts";

/** Who takes part on a Linux host as far as layers go: a process, or a file system of the kernel. */
export interface Part extends Row<"linux-part"> {
  readonly kind: "process" | "file system";
  /** `dockerd`, `overlay`, `ext4`. */
  readonly name: string;
}

export const parts = defineTable<Part>()("linux-part");

/** Ends of hops. */
export interface Actors {
  readonly daemon: EntityRef;
  readonly overlay: EntityRef;
  readonly ext4: EntityRef;
}

const named = (reader: Reader, name: string): EntityRef => {
  const part = find(reader, parts, (each) => each.name === name);
  if (part === undefined) throw new Error(`This host has no ${name}.`);
  return refOf(parts, part.id);
};

/** Throws on a host that was never given Linux's storage. */
export const actorsOf = (reader: Reader): Actors => ({
  daemon: named(reader, "dockerd"),
  overlay: named(reader, "overlay"),
  ext4: named(reader, "ext4"),
});
