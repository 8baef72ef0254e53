/** The drive and the names of an absolute path, `.` and `..` resolved; trailing dots and spaces of names are dropped, as Win32 does. */
const normalise = (root: string, rest: string): string => {
  const names: string[] = [];
  for (const raw of rest.split("\\")) {
    if (raw === "" || raw === ".") continue;
    if (raw === "..") names.pop();
    else names.push(raw.replace(/[. ]+$/, "") || raw);
  }
  return names.length === 0 ? `${root}\\` : `${root}\\${names.join("\\")}`;
};

// What begins so goes to the file system as it stands. Source: Win32, "Naming Files, Paths, and Namespaces".
const verbatim = /^\\\\\?\\[A-Za-z]:(?:\\|$)/;

/**
 * Absolute path by Win32's rules: `\x` is on the current drive, `x:y` in the root of another drive; slashes of both kinds.
 * A path that begins with `\\?\` keeps that, and its names as they are.
 */
export const resolvePath = (cwd: string, path: string): string => {
  if (verbatim.test(path)) return path;
  const slashed = path.replaceAll("/", "\\");
  const volume = /^\\\\\?\\Volume\{[^}]*\}/i.exec(slashed)?.[0];
  if (volume !== undefined) return normalise(volume, slashed.slice(volume.length));
  const text = slashed.replace(/^\\\\[?.]\\/, "");
  const [drive] = /^[A-Za-z]:/.exec(text) ?? [];
  const current = cwd.slice(0, 2);
  if (drive !== undefined) {
    const rest = text.slice(2);
    const relative = !rest.startsWith("\\") && drive.toUpperCase() === current.toUpperCase();
    return normalise(drive.toUpperCase(), relative ? `${cwd.slice(2)}\\${rest}` : rest);
  }
  if (text.startsWith("\\\\")) return `\\${normalise("", text)}`;
  return text.startsWith("\\") ? normalise(current, text) : normalise(current, `${cwd.slice(2)}\\${text}`);
};

/** `C:\a\b` → `C:\a`; a root is its own parent. */
export const parentOf = (path: string): string => {
  const at = path.lastIndexOf("\\");
  const root = verbatim.test(path) ? 6 : 2;
  return at <= root ? `${path.slice(0, root)}\\` : path.slice(0, at);
};

/** `C:\a\b.txt` → `b.txt`; empty for a root. */
export const leafOf = (path: string): string => path.slice(path.lastIndexOf("\\") + 1);

/** `b.tar.gz` → `.gz`; empty where there is none. */
export const extensionOf = (name: string): string => {
  const leaf = leafOf(name);
  const at = leaf.lastIndexOf(".");
  return at < 0 ? "" : leaf.slice(at);
};

/** The name without its extension. */
export const stemOf = (name: string): string => {
  const leaf = leafOf(name);
  const at = leaf.lastIndexOf(".");
  return at <= 0 ? leaf : leaf.slice(0, at);
};

export const joinTo = (directory: string, name: string): string =>
  directory.endsWith("\\") ? directory + name : `${directory}\\${name}`;

/** A path with the alternate data stream that it names: `C:\\a.txt:zone`; null for the file's own data, `::$DATA` too. Source: [MS-FSCC] 2.1.5.3. */
export const splitStream = (path: string): { readonly path: string; readonly stream: string | null } => {
  const [, file, name = ""] = /^(.*[^\\:]):([^\\:]*)(?::\$DATA)?$/i.exec(path) ?? [];
  if (file === undefined || file.length < 3 || /^\\\\\?\\[A-Za-z]$/.test(file) || !/^(?:[A-Za-z]:|\\\\)/.test(file))
    return { path, stream: null };
  return { path: file, stream: name === "" ? null : name };
};
