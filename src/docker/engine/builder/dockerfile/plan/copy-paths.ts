import { type Failure, failure } from "#core/failure.ts";
import type { Platform } from "../config/image-config.ts";
import { cleanPath, isAbsolutePath, volumeOf } from "../config/windows-path.ts";
import type { CopyEffect } from "../evaluate/step.ts";

/** From the drive's root, the drive dropped. Source: moby pkg/containerfs, cleanScopedPath. */
const rooted = (path: string): string => {
  const joined = cleanPath(`\\${path.replace(/^[a-zA-Z]:/, "")}`.replace(/^\\+/, "\\"));
  return path.endsWith("\\") && !joined.endsWith("\\") ? `${joined}\\` : joined;
};

const windows = (workingDir: string, destination: string): string | Failure => {
  const absolute = isAbsolutePath(destination);
  if (absolute && destination[0]?.toUpperCase() !== "C") {
    return failure("500", "Windows does not support destinations not on the system drive (C:)");
  }
  if (workingDir === "" || absolute || destination.startsWith("\\")) return rooted(destination);
  return workingDir.startsWith("C")
    ? rooted(`${workingDir}\\${destination}`)
    : failure("500", "Windows does not support relative paths when WORKDIR is not the system drive");
};

const linux = (workingDir: string, destination: string): string => {
  if (destination.startsWith("/")) return destination;
  const kept: string[] = [];
  for (const part of `${workingDir}/${destination}`.split("/")) {
    if (part === "..") kept.pop();
    else if (part !== "" && part !== ".") kept.push(part);
  }
  const joined = `/${kept.join("/")}`;
  return destination.endsWith("/") && joined !== "/" ? `${joined}/` : joined;
};

/**
 * Where COPY and ADD write, from the root of the image's drive. A separator at the end stays: the destination is a
 * directory. Source: reference/docker-cli.md §10.4; moby builder/dockerfile/internals.go, normalizeDest.
 */
export const copyDestination = (effect: CopyEffect, workingDir: string, platform: Platform): string | Failure => {
  const path = platform === "windows" ? windows(workingDir, effect.destination) : linux(workingDir, effect.destination);
  return typeof path === "string" ? path : failure(path.code, `invalid ${effect.keyword}: ${path.message}`);
};

/** Checks a copy once it is known how many files and directories the sources name. */
export const copyCountProblem = (effect: CopyEffect, count: number, platform: Platform): Failure | undefined => {
  if (count === 0) return failure("500", `${effect.keyword} failed: no source files were specified`);
  if (count === 1 || effect.destination.endsWith(platform === "windows" ? "\\" : "/")) return undefined;
  const text = `When using ${effect.keyword} with more than one source file, the destination must be a directory and end with a /`;
  return failure("500", text);
};

/** Windows refuses to copy all of another image's system drive or of its Windows directory. */
export const copySourceProblem = (effect: CopyEffect, source: string, platform: Platform): Failure | undefined => {
  if (effect.from === "" || platform !== "windows") return undefined;
  const clean = cleanPath(source).toLowerCase();
  const onDrive = volumeOf(clean) === "" ? cleanPath(`c:\\${clean}`) : clean.replace(/:\.$/, ":\\");
  if (onDrive !== "c:\\" && onDrive !== "c:\\windows") return undefined;
  return failure("500", `${effect.keyword} failed: copy from c:\\ or c:\\windows is not allowed on windows`);
};
