/** Windows paths by Go's `filepath` rules, on which the engine's own rest. */

const isSeparator = (character: string | undefined): boolean => character === "\\" || character === "/";

const uncVolume = /^[\\/]{2}[^\\/]+[\\/][^\\/]+/;

/** `C:`, `\\server\share`, `\\?\name` or nothing. */
export const volumeOf = (path: string): string => {
  if (/^[a-zA-Z]:/.test(path)) return path.slice(0, 2);
  return uncVolume.exec(path)?.[0] ?? "";
};

/** Separators turned, `.` and `..` worked out, no separator at the end but a root's. */
export const cleanPath = (path: string): string => {
  const volume = volumeOf(path);
  const rest = path.slice(volume.length);
  const head = volume.replaceAll("/", "\\");
  if (rest === "") return volume.length > 2 ? head : `${head}.`;
  const rooted = isSeparator(rest[0]);
  const kept: string[] = [];
  for (const part of rest.split(/[\\/]+/)) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push(part);
  }
  if (rooted) return `${head}\\${kept.join("\\")}`;
  const relative = kept.length === 0 ? "." : kept.join("\\");
  // What was `.\c:x` must not come out as a drive.
  return volume === "" && kept[0]?.includes(":") === true && kept[0] !== rest.split(/[\\/]/)[0]
    ? `.\\${relative}`
    : head + relative;
};

/** Has a volume and begins at its root. */
export const isAbsolutePath = (path: string): boolean => {
  const volume = volumeOf(path);
  return volume !== "" && (volume.length > 2 || isSeparator(path[volume.length]));
};

export const joinPath = (base: string, path: string): string => cleanPath(`${base}\\${path}`);
