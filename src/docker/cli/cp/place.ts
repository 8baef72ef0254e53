/** One side of `docker cp`; `container` is empty for a path of the client's own. */
export interface Place {
  readonly container: string;
  readonly path: string;
}

const isAbsolute = (path: string): boolean => /^[A-Za-z]:[\\/]/.test(path) || path.startsWith("\\");

/** Takes `CONTAINER:PATH` apart. A path with a drive, or one that begins with a dot, is the client's own. Source: docker-cli.md §7. */
export const readPlace = (argument: string): Place => {
  const colon = argument.indexOf(":");
  if (isAbsolute(argument) || colon < 0 || argument.startsWith(".")) return { container: "", path: argument };
  return { container: argument.slice(0, colon), path: argument.slice(colon + 1) };
};

/** The folder and the last name of a path, whichever slashes it has. */
export const splitPlace = (path: string): readonly [folder: string, name: string] => {
  const bare = path.replace(/[\\/]+$/, "");
  const [, folder = "", name = bare] = /^(.*[\\/])([^\\/]*)$/.exec(bare) ?? [];
  return [folder === "" ? "\\" : folder, name];
};

export const endsAsDirectory = (path: string): boolean => /[\\/]\.?$/.test(path);

/** `X\.` means what is in X, not X itself. */
export const meansContents = (path: string): boolean => /[\\/]\.$/.test(path) || path === ".";
