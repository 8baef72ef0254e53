/** The names on a path of a volume: `inetpub\wwwroot` gives two, the root none. */
export const partsOf = (path: string): readonly string[] => (path === "" ? [] : path.split("\\"));

/** The directory that holds a path; the root's is the root. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("\\")));

export const leafOf = (path: string): string => path.slice(path.lastIndexOf("\\") + 1);

export const joined = (directory: string, name: string): string => (directory === "" ? name : `${directory}\\${name}`);

/** The directories around a path, the outermost first. */
export const around = (path: string): readonly string[] => {
  const parts = partsOf(path);
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("\\"));
};

/** As programs of the container name it. */
export const drivePath = (path: string): string => `C:\\${path}`;
