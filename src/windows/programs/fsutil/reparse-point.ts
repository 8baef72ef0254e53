import { refOf } from "#core/table.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { deleteReparsePoint } from "../../storage/calls/index.ts";
import { isSurrogate } from "../../storage/ntfs/reparse.ts";
import { entryAt, type ReparseShown } from "../../storage/read/index.ts";
import { hex } from "./hex.ts";
import { type Commands, noSuchFile, refuse, targetAt } from "./spot.ts";

const kinds: Readonly<Record<string, string>> = {
  IO_REPARSE_TAG_SYMLINK: "Symbolic Link",
  IO_REPARSE_TAG_MOUNT_POINT: "Mount Point",
};

const printable = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".");

// Sixteen bytes a line, in two halves.
const dump = (bytes: readonly number[]): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 16) {
    const line = bytes.slice(at, at + 16);
    const half = (part: readonly number[]): string => part.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const pairs = `${half(line.slice(0, 8)).padEnd(23)}  ${half(line.slice(8)).padEnd(23)}`;
    text += `${at.toString(16).padStart(4, "0")}:  ${pairs}  ${line.map(printable).join("")}\n`;
  }
  return text;
};

const bytesOf = (buffer: string): readonly number[] =>
  (buffer.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

/** Text: observed in a container (Microsoft's and OpenJDK's issue trackers); ReactOS, fsutil's message file. */
const told = ({ name, tag, buffer }: ReparseShown): string => {
  const data = bytesOf(buffer).slice(8);
  const lines = [
    `Reparse Tag Value : ${hex(tag, 8)}`,
    "Tag value: Microsoft",
    ...(isSurrogate(tag) ? ["Tag value: Name Surrogate"] : []),
    ...(kinds[name] === undefined ? [] : [`Tag value: ${kinds[name]}`]),
    "",
    `Reparse Data Length: ${hex(data.length, 8)}`,
    ...(data.length === 0 ? [] : ["Reparse Data:"]),
    "",
  ];
  return `${lines.join("\n")}${dump(data)}`;
};

const query = (system: System, [path = ""]: readonly string[]): number => {
  system.find(path);
  const found = system.steps.look((world) => {
    const target = targetAt(world, system, path);
    if (target === null) return null;
    const entry = entryAt(world, target.volume, target.segments, target.raw ? "raw" : "container");
    if (entry === null) return null;
    // Who sees the container's view sees no reparse point of the filter's (reference/windows-storage.md F2.15, O27).
    return { reparse: !target.raw && entry.reparse?.name.includes("_WCI") ? null : entry.reparse };
  });
  if (found === null) return noSuchFile(system);
  if (found.reparse === null) return refuse(system, "4390", "The file or directory is not a reparse point.");
  system.out(told(found.reparse));
  return 0;
};

// A link that leads to a directory is one itself; that a link to nothing is one to a file is an assumption.
const leadsToDirectory = (system: System, path: string): boolean => {
  const point = system.steps.look((world) => {
    const target = targetAt(world, system, path);
    return target && entryAt(world, target.volume, target.segments)?.reparse?.name;
  });
  return point === "IO_REPARSE_TAG_MOUNT_POINT" || system.find(path)?.node.kind === "directory";
};

/** Says nothing when it has been done. Source: learn.microsoft.com, fsutil reparsepoint. */
const remove = (system: System, [path = ""]: readonly string[]): number => {
  const directory = leadsToDirectory(system, path);
  const target = system.steps.look((world) => targetAt(world, system, path));
  if (target === null) return noSuchFile(system);
  const process = refOf(processes, system.process as ProcessId);
  const done = system.steps.attempt(() => system.steps.do(deleteReparsePoint, { process, ...target, directory }));
  return done.ok ? 0 : refuse(system, done.failure.code, done.failure.message);
};

/** `fsutil reparsepoint`. */
export const reparsePoint: Commands = { query, delete: remove };
