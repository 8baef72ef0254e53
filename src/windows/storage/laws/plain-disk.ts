/** What a disk without layers would have: a file of which several names may tell, or null for a directory, by path. */
export interface PlainFile {
  text: string;
  streams: Record<string, string>;
  attributes: string;
}
export type Plain = Map<string, PlainFile | null>;

export const operations = [
  "write",
  "append",
  "mkdir",
  "delete",
  "rmdir",
  "tree",
  "rename",
  "copy",
  "link",
  "stream",
  "attributes",
  "cut",
] as const;

export interface Operation {
  readonly what: (typeof operations)[number];
  readonly path: string;
  readonly to: string;
}

export const newFile = (text: string): PlainFile => ({ text, streams: {}, attributes: "A" });

const within = (path: string, tree: string): boolean => path === tree || path.startsWith(`${tree}\\`);
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("\\")));
const holds = (plain: Plain, path: string): boolean => parentOf(path) === "" || plain.get(parentOf(path)) === null;

const move = (plain: Plain, from: string, to: string): void => {
  for (const [path, file] of [...plain]) if (within(path, from)) plain.set(`${to}${path.slice(from.length)}`, file);
  for (const path of [...plain.keys()]) if (within(path, from)) plain.delete(path);
};

/** Does it; false, and nothing has happened, where Windows would refuse. */
export const plainly = (plain: Plain, { what, path, to }: Operation, text: string): boolean => {
  const there = plain.get(path);
  switch (what) {
    case "write":
      if (!holds(plain, path) || there === null) return false;
      if (there === undefined) plain.set(path, newFile(text));
      else Object.assign(there, { text, streams: {} });
      return true;
    case "append":
      if (!holds(plain, path) || there === null) return false;
      if (there === undefined) plain.set(path, newFile(text));
      else there.text += text;
      return true;
    case "mkdir":
      if (!holds(plain, path) || there !== undefined) return false;
      plain.set(path, null);
      return true;
    case "delete":
      if (there === null || there === undefined) return false;
      plain.delete(path);
      return true;
    case "rmdir":
      if (there !== null || [...plain.keys()].some((each) => each !== path && within(each, path))) return false;
      plain.delete(path);
      return true;
    case "tree":
      if (there !== null) return false;
      for (const each of [...plain.keys()]) if (within(each, path)) plain.delete(each);
      return true;
    case "rename":
      if (there === undefined || !holds(plain, to) || (plain.has(to) && to !== path)) return false;
      if (to === path) return true;
      if (within(to, path)) return false;
      move(plain, path, to);
      return true;
    case "copy":
      if (there === null || there === undefined || !holds(plain, to) || plain.get(to) === null) return false;
      if (to !== path) copied(plain, there, to);
      return true;
    case "link":
      if (there === null || there === undefined || !holds(plain, to) || plain.has(to)) return false;
      plain.set(to, there);
      return true;
    case "stream":
      if (!holds(plain, path)) return false;
      // A directory may have streams; what is compared here are files.
      if (there === null) return true;
      if (there === undefined) plain.set(path, newFile(""));
      Object.assign(plain.get(path)?.streams ?? {}, { s: text });
      return true;
    case "attributes":
      if (there === undefined) return false;
      if (there !== null) there.attributes = "AN";
      return true;
    default:
      if (there === null || there === undefined) return false;
      there.text = there.text.slice(0, 3).padEnd(3, "\0");
      return true;
  }
};

const copied = (plain: Plain, from: PlainFile, to: string): void => {
  const target = plain.get(to);
  const content = { text: from.text, streams: { ...from.streams }, attributes: from.attributes };
  if (target) Object.assign(target, content);
  else plain.set(to, content);
};
