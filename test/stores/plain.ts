import type { Operation, View } from "./store.ts";

/** A plain disk. What a file says is followed by when it was written last, for `docker diff` goes by time. */
export type Plain = Map<string, { readonly text: string; readonly written: number } | null>;

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

const canHold = (plain: Plain, path: string): boolean => parentOf(path) === "" || plain.get(parentOf(path)) === null;

const isEmpty = (plain: Plain, path: string): boolean =>
  [...plain.keys()].every((each) => !each.startsWith(`${path}/`));

/** Does it on the plain disk; false if both systems refuse. `written`: when. */
export const perform = (plain: Plain, { what, path, to }: Operation, text: string, written: number): boolean => {
  const there = plain.get(path);
  switch (what) {
    case "write":
    case "append": {
      if (!canHold(plain, path) || there === null) return false;
      plain.set(path, { text: what === "append" ? `${there?.text ?? ""}${text}` : text, written });
      return true;
    }
    case "mkdir":
      if (!canHold(plain, path) || there !== undefined) return false;
      plain.set(path, null);
      return true;
    case "delete":
      return there !== undefined && there !== null && plain.delete(path);
    case "rmdir":
      return there === null && isEmpty(plain, path) && plain.delete(path);
    default:
      if (there === undefined || there === null || !canHold(plain, to) || plain.get(to) === null) return false;
      plain.delete(path);
      plain.set(to, there);
      return true;
  }
};

export const viewOfPlain = (plain: Plain): View =>
  new Map(
    [...plain]
      .map(([path, file]) => [path, file === null ? null : file.text] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** What has become of each path: "A", "C" or "D", directories on the way to a change among them; of what is gone only the topmost. */
export const differences = (before: Plain, now: Plain): ReadonlyMap<string, "A" | "C" | "D"> => {
  const found = new Map<string, "A" | "C" | "D">();
  for (const [path, file] of now) {
    const old = before.get(path);
    if (old === undefined) found.set(path, "A");
    else if ((old === null) !== (file === null) || old?.written !== file?.written) found.set(path, "C");
  }
  for (const path of before.keys())
    if (!now.has(path) && (parentOf(path) === "" || now.get(parentOf(path)) === null)) found.set(path, "D");
  for (const path of [...found.keys()])
    for (let above = parentOf(path); above !== ""; above = parentOf(above))
      if (!found.has(above)) found.set(above, "C");
  return found;
};
