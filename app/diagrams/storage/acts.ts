import type { Entry } from "./model.ts";
import { drivePath, joined, leafOf, parentOf } from "./paths.ts";

/** What can be done to a file from the picture: typed into the container's terminal, as by hand. */
export type Act = "read" | "append" | "overwrite" | "rename" | "delete" | "list" | "create" | "remove";

export const ACT_TEXT: Readonly<Record<Act, string>> = {
  read: "Read",
  append: "Append",
  overwrite: "Overwrite",
  rename: "Rename",
  delete: "Delete",
  list: "List",
  create: "New file",
  remove: "Remove",
};

/** Acts that want a name first. */
export const WANTS_NAME: ReadonlySet<Act> = new Set<Act>(["rename", "create"]);

/** What can be done to an entry. */
export const actsFor = (entry: Entry): readonly Act[] => {
  if (entry.state === "tombstone") return ["create"];
  return entry.kind === "directory"
    ? ["list", "create", "rename", "remove"]
    : ["read", "append", "overwrite", "rename", "delete"];
};

/** A name to begin with, where an act wants one. */
export const firstName = (act: Act, entry: Entry): string => {
  if (act === "create") return entry.state === "tombstone" ? entry.name : "new.txt";
  const dot = entry.name.lastIndexOf(".");
  return dot > 0 ? `${entry.name.slice(0, dot)}-old${entry.name.slice(dot)}` : `${entry.name}-old`;
};

const quoted = (path: string): string => (/[ &()^=;,]/.test(path) ? `"${path}"` : path);

/** What a name may not hold, as Windows says it; null where it may. */
export const nameProblem = (name: string): string | null => {
  if (name.trim() === "") return "A file needs a name.";
  if (/[<>:"/\\|?*]/.test(name) || [...name].some((character) => character < " "))
    return "A file name can't contain any of these characters: \\ / : * ? \" < > |";
  return name.length > 255 ? "A file name can have 255 characters." : null;
};

/** The line for cmd that does it. `name` is what a rename or a new file is called. */
export const lineFor = (act: Act, entry: Entry, name: string): string => {
  const path = quoted(drivePath(entry.path));
  switch (act) {
    case "read":
      return `type ${path}`;
    case "append":
      return `echo one more line>>${path}`;
    case "overwrite":
      return `echo other content>${path}`;
    case "rename":
      return `ren ${path} ${quoted(name)}`;
    case "delete":
      return `del ${path}`;
    case "list":
      return `dir ${path}`;
    case "remove":
      return `rmdir /s /q ${path}`;
    case "create": {
      const directory = entry.state === "tombstone" ? parentOf(entry.path) : entry.path;
      return `echo hello>${quoted(drivePath(joined(directory, name === "" ? leafOf(entry.path) : name)))}`;
    }
  }
};
