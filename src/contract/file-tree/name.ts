const ascii = /^[\x20-\x7e]*$/;

// NTFS folds one UTF-16 unit to one unit through $UpCase. That no letter outside ASCII folds into ASCII is an assumption.
const foldUnit = (unit: string): string => {
  const upper = unit.toUpperCase();
  return upper.length === 1 && (upper > "\x7f" || unit <= "\x7f") ? upper : unit;
};

/** The form in which two names that differ in case only are the same. */
export const fold = (name: string): string =>
  ascii.test(name)
    ? name.toUpperCase()
    : Array.from({ length: name.length }, (_, at) => foldUnit(name.charAt(at))).join("");

/** The order in which an NTFS index lists names: by folded UTF-16 units. */
export const compareNames = (one: string, other: string): number => {
  const a = fold(one);
  const b = fold(other);
  return a < b ? -1 : a > b ? 1 : 0;
};

const devicePrefix = /^[\\/]{2}[?.][\\/]/;
const drive = /^[A-Za-z]:/;

/**
 * The names on a path, without its drive: `C:\a\.\b`, `a/b` and `\a\b` all give ["a", "b"].
 * `..` goes up and stops at the root.
 */
export const splitPath = (path: string): readonly string[] => {
  const names: string[] = [];
  for (const name of path
    .replace(devicePrefix, "")
    .replace(drive, "")
    .split(/[\\/]+/)) {
    if (name === "" || name === ".") continue;
    if (name === "..") names.pop();
    else names.push(name);
  }
  return names;
};

/** The path on a drive: ["a", "b"] gives `C:\a\b`. */
export const joinPath = (segments: readonly string[], root = "C:"): string =>
  segments.length === 0 ? `${root}\\` : [root, ...segments].join("\\");
