import { type Failure, failure } from "#core/failure.ts";
import type { Platform } from "./image-config.ts";
import { cleanPath, isAbsolutePath, joinPath } from "./windows-path.ts";

const driveAlone = /^[a-zA-Z]:\.$/;

const notDirectory = (path: string): Failure =>
  failure("400", `${path} is not a directory. If you are specifying a drive letter, please add a trailing '\\'`);

const windows = (current: string, requested: string): string | Failure => {
  const base = current === "" ? "" : cleanPath(current);
  const path = cleanPath(requested);
  if (driveAlone.test(base)) return notDirectory(base);
  if (driveAlone.test(path)) return notDirectory(path);
  const free = base === "" || isAbsolutePath(path) || path.startsWith("\\");
  const onDrive = path.length > 1 && !path.startsWith("\\") && path[1] === ":";
  const full = free ? (onDrive ? path : joinPath("C:\\", path)) : joinPath(base, path);
  return full.charAt(0).toUpperCase() + full.slice(1);
};

const linux = (current: string, requested: string): string => {
  if (requested.startsWith("/")) return requested;
  const kept: string[] = [];
  for (const part of `${current}/${requested}`.split("/")) {
    if (part === "..") kept.pop();
    else if (part !== "" && part !== ".") kept.push(part);
  }
  return `/${kept.join("/")}`;
};

/** The directory that WORKDIR sets. Source: reference/docker-cli.md §10.5. */
export const workingDirectory = (current: string, requested: string, platform: Platform): string | Failure => {
  if (requested === "") return failure("500", "cannot normalize nothing");
  return platform === "windows" ? windows(current, requested) : linux(current, requested);
};
