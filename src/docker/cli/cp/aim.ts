import { endsAsDirectory, splitPlace } from "./place.ts";

/** What is at a path: null where there is nothing. */
export type Kind = "directory" | "file" | null;

/** Where a copy goes: the folder it is unpacked in, and the name it takes there; null keeps its own. */
export type Aim = { readonly folder: string; readonly name: string | null } | { readonly error: string };

/** Source: moby pkg/archive copy.go, PrepareArchiveCopy. */
export const aimAt = (source: "directory" | "file", path: string, target: Kind): Aim => {
  if (target === "directory") return { folder: path, name: null };
  if (target === "file" && source === "directory") return { error: "cannot copy directory" };
  if (target === null && source === "file" && endsAsDirectory(path)) return { error: "no such directory" };
  const [folder, name] = splitPlace(path);
  return { folder, name };
};
