import { refOf } from "#core/table.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { setEnd } from "../../storage/calls/index.ts";
import { runsOf } from "../../storage/ntfs/sparse.ts";
import { isTaken } from "../common/taken.ts";
import { entryOf } from "./entry.ts";
import { streamOf, tellRanges, zero } from "./sparse.ts";
import { type Commands, invalid, lengthOf, noSuchFile, refuse, targetAt } from "./spot.ts";

/** `offset=100`, as a text. */
const named = (args: readonly string[], name: string): string | undefined =>
  args.find((each) => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);

// Source: Win32, RETRIEVAL_POINTERS_BUFFER: −1 stands for clusters of a sparse file that are nowhere.
const hole = "0xffffffffffffffff";

/** `fsutil file`. Texts: ReactOS, fsutil's message file; learn.microsoft.com, fsutil file. Layout of `queryextents`: an assumption. */
export const file: Commands = {
  createnew: (system, [path = "", length]) => {
    const size = lengthOf(length);
    if (size === null) return invalid(system);
    if (isTaken(system, path)) return refuse(system, "80", "The file exists.");
    const failed = system.writeOpaque(path, size);
    if (failed !== null) return refuse(system, failed.code, failed.message);
    system.out(`File ${system.absolute(path)} is created\n`);
    return 0;
  },
  seteof: (system, [path = "", length]) => {
    const size = lengthOf(length);
    if (size === null) return invalid(system);
    if (system.find(path) === null) return noSuchFile(system);
    const target = system.steps.look((world) => targetAt(world, system, path));
    if (target === null) return noSuchFile(system);
    const process = refOf(processes, system.process as ProcessId);
    const done = system.steps.attempt(() => system.steps.do(setEnd, { process, ...target, size }));
    return done.ok ? 0 : refuse(system, done.failure.code, done.failure.message);
  },
  queryfileid: (system, [path = ""]) => {
    const entry = entryOf(system, path);
    if (entry === null) return noSuchFile(system);
    if (entry.reference === null) {
      system.notModelled("the numbers of files that Setup has written");
      return 0;
    }
    system.out(`File ID is 0x${entry.reference.slice(2).padStart(32, "0")}\n`);
    return 0;
  },
  queryextents: (system, [path = ""]) => {
    const entry = entryOf(system, path);
    if (entry === null) return noSuchFile(system);
    const stream = streamOf(system, path, entry.record);
    let first = 0;
    for (const { at, length } of stream === null ? [] : runsOf(stream)) {
      const place = at === null ? hole : `0x${at.toString(16)}`;
      system.out(`VCN: 0x${first.toString(16).padEnd(8)} Clusters: 0x${length.toString(16).padEnd(8)} LCN: ${place}\n`);
      first += length;
    }
    return 0;
  },
  queryallocranges: (system, args) => {
    const path = args.find((each) => !/^(?:offset|length)=/i.test(each)) ?? "";
    if (lengthOf(named(args, "offset")) === null || lengthOf(named(args, "length")) === null) return invalid(system);
    const entry = entryOf(system, path);
    if (entry === null) return noSuchFile(system);
    const stream = streamOf(system, path, entry.record);
    if (stream !== null) tellRanges(system, stream);
    else if (entry.size > 0) tellRanges(system, { size: entry.size, content: { kind: "opaque" }, extents: [] });
    return 0;
  },
  setzerodata: (system, args) => {
    const path = args.find((each) => !/^(?:offset|length)=/i.test(each)) ?? "";
    const code = zero(system, path, named(args, "offset"), named(args, "length"));
    if (code === 0) system.out("Zero data is changed\n");
    return code;
  },
};
