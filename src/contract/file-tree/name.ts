import { basis, mixed, prime } from "#core/persistent/hash.ts";

// NTFS folds one UTF-16 unit to one unit through $UpCase. That no letter outside ASCII folds into ASCII is an assumption.
const foldUnit = (unit: number): number => {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit;
  const upper = String.fromCharCode(unit).toUpperCase();
  const code = upper.charCodeAt(0);
  return upper.length === 1 && code > 0x7f ? code : unit;
};

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
};

/** The form in which two names that differ in case only are the same. */
export const fold = (name: string): string =>
  isAscii(name)
    ? name.toUpperCase()
    : Array.from({ length: name.length }, (_, at) => String.fromCharCode(foldUnit(name.charCodeAt(at)))).join("");

/** `hashOf` the folded form of the name that stands in `text` from `from` up to `to`: the same for all its spellings. */
export const hashName = (text: string, from = 0, to = text.length): number => {
  let hash = basis;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), prime);
  return mixed(hash);
};

/** Whether the name that stands in `text` from `from` up to `to` is `name`, case aside. Makes no string of it. */
export const isName = (name: string, text: string, from: number, to: number): boolean => {
  if (name.length !== to - from) return false;
  for (let at = 0; at < name.length; at += 1) {
    const one = name.charCodeAt(at);
    const other = text.charCodeAt(from + at);
    if (one !== other && foldUnit(one) !== foldUnit(other)) return false;
  }
  return true;
};

/** Whether two names are the same, case aside. */
export const sameName = (one: string, other: string): boolean => isName(one, other, 0, other.length);

/** The order in which an NTFS index lists names: by folded UTF-16 units. */
export const compareNames = (one: string, other: string): number => {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = foldUnit(one.charCodeAt(at)) - foldUnit(other.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
};

const backslash = 0x5c;
const slash = 0x2f;

const isSlash = (unit: number): boolean => unit === backslash || unit === slash;

const isLetter = (unit: number): boolean => foldUnit(unit) >= 0x41 && foldUnit(unit) <= 0x5a;

/** Where the names begin: after `\\?\` or `\\.\`, and after a drive's letter. */
const afterDrive = (path: string): number => {
  const unit = (at: number): number => path.charCodeAt(at);
  const device = isSlash(unit(0)) && isSlash(unit(1)) && (unit(2) === 0x3f || unit(2) === 0x2e) && isSlash(unit(3));
  const from = device ? 4 : 0;
  return isLetter(unit(from)) && unit(from + 1) === 0x3a ? from + 2 : from;
};

/**
 * The names on a path, without its drive: `C:\a\.\b`, `a/b` and `\a\b` all give ["a", "b"].
 * `..` goes up and stops at the root.
 */
export const splitPath = (path: string): readonly string[] => {
  const names: string[] = [];
  for (let from = afterDrive(path), at = from; at <= path.length; at += 1) {
    const unit = at === path.length ? slash : path.charCodeAt(at);
    if (!isSlash(unit)) continue;
    const name = path.slice(from, at);
    from = at + 1;
    if (name === "" || name === ".") continue;
    if (name === "..") names.pop();
    else names.push(name);
  }
  return names;
};

/** The path on a drive: ["a", "b"] gives `C:\a\b`. */
export const joinPath = (segments: readonly string[], root = "C:"): string =>
  segments.length === 0 ? `${root}\\` : [root, ...segments].join("\\");
