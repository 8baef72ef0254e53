import { at } from "#core/persistent/radix.ts";
import { refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { setSparse, setZeroData, type Target } from "../../storage/calls/index.ts";
import type { DataStream } from "../../storage/ntfs/record.ts";
import { allocatedRanges } from "../../storage/ntfs/sparse.ts";
import { volumes } from "../../storage/volume/volume.ts";
import { entryOf } from "./entry.ts";
import { type Commands, invalid, lengthOf, noSuchFile, refuse, targetAt } from "./spot.ts";

/** The data that the disk itself has of a file; null where a layer, or Setup, has all of it. */
export const streamOf = (system: System, path: string, number: number | null): DataStream | null =>
  system.steps.look((world) => {
    const target = targetAt(world, system, path);
    if (target === null || number === null) return null;
    return at(need(world, volumes, target.volume).ntfs.records, number)?.data ?? null;
  });

const target = (system: System, path: string): Target | null =>
  system.find(path) === null ? null : system.steps.look((world) => targetAt(world, system, path));

const ended = (system: System, done: ReturnType<System["steps"]["attempt"]>): number =>
  done.ok ? 0 : refuse(system, done.failure.code, done.failure.message);

/** Zeros from a byte on; tells what went wrong. */
export const zero = (system: System, path: string, offset: string | undefined, length: string | undefined): number => {
  const [from, count] = [lengthOf(offset), lengthOf(length)];
  if (from === null || count === null) return invalid(system);
  const place = target(system, path);
  if (place === null) return noSuchFile(system);
  const process = refOf(processes, system.process as ProcessId);
  return ended(
    system,
    system.steps.attempt(() => system.steps.do(setZeroData, { process, ...place, from, to: from + count })),
  );
};

/** `Allocated range[1]: Offset: 0x0         Length: 0x10000`. Text: observed with fsutil of Windows 10 and 11; how far it is padded is an assumption. */
export const tellRanges = (system: System, stream: DataStream): void => {
  for (const [index, { offset, length }] of allocatedRanges(stream).entries())
    system.out(
      `Allocated range[${index + 1}]: Offset: ${`0x${offset.toString(16)}`.padEnd(11)} Length: 0x${length.toString(16)}\n`,
    );
};

/** `fsutil sparse`. Texts: ReactOS, fsutil's message file; learn.microsoft.com, fsutil sparse. */
export const sparse: Commands = {
  setflag: (system, [path = "", flag = "1"]) => {
    if (flag !== "0" && flag !== "1") return invalid(system);
    const place = target(system, path);
    if (place === null) return noSuchFile(system);
    const process = refOf(processes, system.process as ProcessId);
    return ended(
      system,
      system.steps.attempt(() => system.steps.do(setSparse, { process, ...place, sparse: flag === "1" })),
    );
  },
  queryflag: (system, [path = ""]) => {
    const entry = entryOf(system, path);
    if (entry === null) return noSuchFile(system);
    const isSparse = streamOf(system, path, entry.record)?.holes !== undefined;
    system.out(`This file is ${isSparse ? "" : "NOT "}set as sparse\n`);
    return 0;
  },
  setrange: (system, [path = "", offset, length]) => zero(system, path, offset, length),
  queryrange: (system, [path = ""]) => {
    const entry = entryOf(system, path);
    if (entry === null) return noSuchFile(system);
    const stream = streamOf(system, path, entry.record);
    if (stream?.holes === undefined) system.out("The specified file is NOT sparse\n");
    else tellRanges(system, stream);
    return 0;
  },
};
