import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { find, need, type Reader } from "#core/world.ts";
import { processes } from "../../kernel/process/process.ts";
import type { FileCall } from "../calls/call.ts";
import { blocksOfExtents } from "../clusters/partition.ts";
import { win32 } from "../errors.ts";
import { scratches } from "../layer/scratch.ts";
import { clustersOf } from "../ntfs/file.ts";
import { sizeText } from "../size-text.ts";
import { filterForAntiVirus } from "../source.ts";
import { blockSize } from "../vhdx/geometry.ts";
import { ownRecord } from "../volume/own-record.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { volumeView } from "../volume/volume-view.ts";
import { change } from "./change.ts";
import { materialise } from "./copy-up.ts";
import { recordOf } from "./describe.ts";
import { filterOf } from "./expand-directories.ts";

/** Copying is work of the kernel: tools put it down to PID 4. Source: reference/windows-storage.md F2.29. */
export interface CopyUp extends FileCall {
  /** PID 4; the process itself where the host has none. */
  readonly system: EntityRef;
  /** Bytes. */
  readonly size: number;
}

/** What must be copied before a program may change the data of a path's file: its size in bytes, and who copies; null if nothing. */
export const copyNeeded = (
  reader: Reader,
  volume: VolumeId,
  segments: readonly string[],
): Pick<CopyUp, "system" | "size"> | null => {
  if (find(reader, scratches, (each) => each.volume === volume)?.state !== "prepared") return null;
  const there = volumeView(reader, volume).look(segments);
  if (there.kind !== "found" || there.layer === 0 || there.node.kind !== "file") return null;
  const system = find(reader, processes, ({ pid, silo }) => pid === 4 && silo === null);
  return system === undefined ? null : { system: refOf(processes, system.id), size: there.node.size };
};

const blocksOf = (reader: Reader, { volume, segments }: CopyUp): readonly number[] => {
  const record = ownRecord(reader, volume, segments);
  return record === null ? [] : blocksOfExtents(clustersOf(record), blockSize);
};

const layerNumber = (reader: Reader, { volume, segments }: CopyUp): string => {
  const there = volumeView(reader, volume).look(segments);
  const { layers } = need(reader, volumes, volume);
  return there.kind === "found" ? `layer ${layers.length - there.layer + 1} of ${layers.length}` : "a layer";
};

/** The filter copies a file whole from its layer before it is changed, streams too, and takes the reparse point off. Fails with 2, 3 (it has gone meanwhile), 112. */
export const copyUpFile = defineAct<CopyUp>("filter.copy-up", {
  takes: ({ size }) => 200 + Math.ceil(size / 400),
  run: (tx, { volume, segments }) => {
    const there = volumeView(tx, volume).look(segments);
    if (there.kind === "absent") return win32(there.code);
    if (there.kind !== "found" || there.node.kind !== "file") return undefined;
    const full = change(tx, volume, (disk) => {
      const record = recordOf(disk, segments);
      if (record !== null) materialise(disk, record);
    });
    return full ?? undefined;
  },
  hop: ({ system, volume, segments, size }) => ({
    from: system,
    to: refOf(volumes, volume),
    channel: "file system",
    label: "FltWriteFile",
    body: { path: joinPath(segments), bytes: size, pid: 4 },
  }),
  explain: ({ data, before, after, failure }) => {
    const path = joinPath(data.segments);
    const filter = filterOf(after);
    const about = filter === null ? {} : { about: filter };
    if (failure) return step(`wcifs cannot copy ${path} to this disk: ${failure.message}`, filterForAntiVirus, about);
    const fresh = blocksOf(after, data).length;
    return step(
      `wcifs copies all ${sizeText(data.size)} of ${path} from ${layerNumber(before, data)} to this disk${fresh === 0 ? "" : `, into ${fresh === 1 ? "one block" : `${fresh} blocks`} of its virtual disk`}: only then may the file be changed. The layer stays as it is.`,
      filterForAntiVirus,
      about,
    );
  },
});
