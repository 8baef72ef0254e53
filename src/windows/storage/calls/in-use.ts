import { fold, joinPath } from "#contract/file-tree/index.ts";
import type { Failure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import { processes } from "../../kernel/process/process.ts";
import { silos } from "../../kernel/silo/silo.ts";
import { win32 } from "../errors.ts";
import { volumes } from "../volume/volume.ts";
import type { Target } from "./call.ts";

/** What every Windows process maps besides its own image. Source: reference/windows-internals.md (known DLLs). */
const inEveryProcess: ReadonlySet<string> = new Set(
  ["ntdll.dll", "kernel32.dll", "KernelBase.dll"].map((name) => fold(`C:\\Windows\\System32\\${name}`)),
);

/** Whether a running process of this volume's container, or of the host, was made from the file or has it loaded: then it is mapped as an image. */
const isRunning = (reader: Reader, { volume, segments }: Target): boolean => {
  const running = reader.all(processes);
  if (running.length === 0) return false;
  const wanted = fold(joinPath(segments));
  const host = reader.get(volumes, volume)?.kind === "host";
  return running.some(({ path, state, silo }) => {
    if (state === "exited" || path === null) return false;
    if (fold(path) !== wanted && !inEveryProcess.has(wanted)) return false;
    return silo === null ? host : reader.get(silos, silo)?.volume === volume;
  });
};

/**
 * What stops a change of a file that runs: `delete` 5, opening it to write 32. Another container that runs the same layer's file does not, for it
 * has another file of that name (reference/windows-storage.md O24). Source: Win32, CreateFile, DeleteFile; image sections.
 */
export const heldAsImage = (reader: Reader, target: Target, what: "delete" | "write"): Failure | null =>
  isRunning(reader, target) ? win32(what === "delete" ? "5" : "32") : null;
