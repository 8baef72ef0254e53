import { joinPath } from "#contract/file-tree/index.ts";
import type { Hop, Occasion } from "#core/explain.ts";
import { type Failure, failure } from "#core/failure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { win32 } from "../errors.ts";
import type { Lookup } from "../volume/lookup.ts";
import { viewAt } from "../volume/view-at.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";

/** A place that a process wants something of; links have been followed (see `findPath`). */
export interface Target {
  readonly volume: VolumeId;
  readonly segments: readonly string[];
  readonly readOnly: boolean;
  /** The volume as it lies on its disk is meant, not what its container sees. */
  readonly raw?: true;
}

/** A file call: who asks, and about what. */
export interface FileCall extends Target {
  readonly process: EntityRef;
}

export const fileHop = (
  { process, volume, segments }: FileCall,
  label: string,
  body: Readonly<Record<string, unknown>>,
): Hop => ({
  from: process,
  to: refOf(volumes, volume),
  channel: "file system",
  label,
  body: { path: joinPath(segments), ...body },
});

export const askerOf = ({ data, before }: Occasion<{ readonly process: EntityRef }>): string => {
  const image = before.row(data.process.table, data.process.id)?.image;
  return typeof image === "string" ? image : "A process";
};

export const lookAt = (reader: Reader, target: Target): Lookup => viewAt(reader, target).look(target.segments);

/** A letter of `attrib`. */
export const has = (node: { readonly attributes?: string }, letter: string): boolean =>
  node.attributes?.includes(letter) ?? false;

// Source: Win32, "Naming Files, Paths, and Namespaces"; NTFS names have at most 255 units.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that a name cannot have
const invalid = /[<>:"|?*\u0000-\u001f]/;

/** What is wrong with a place before it is looked at: 5 on a read-only bind, the root, or a disk that is written to raw; 123 for a name that NTFS refuses. */
export const refused = ({ segments, readOnly, raw }: Target): Failure | null => {
  if (raw) return failure("5", "Silo does not model writing to a container's disk from the host, behind its filter.");
  if (segments.some((name) => invalid.test(name) || name.length > 255)) return win32("123");
  return readOnly || segments.length === 0 ? win32("5") : null;
};

/** 3 if the directory that shall hold a name is not there. */
export const withoutParent = (reader: Reader, target: Target): Failure | null => {
  const parent = viewAt(reader, target).look(target.segments.slice(0, -1));
  if (parent.kind === "missing") return null;
  return parent.kind === "found" && parent.node.kind === "directory" ? null : win32("3");
};
