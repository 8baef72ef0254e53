import type { BuildRecord } from "#docker/engine/builder/record/record.ts";

const environment = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment\\";
/** What is listed there runs without being listed. */
const list = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\";

const startsWith = (path: string, beginning: string): boolean => path.toUpperCase().startsWith(beginning.toUpperCase());

/** In double quotes, as a Dockerfile takes it. */
const quoted = (value: string, mark: BuildRecord["escape"]): string =>
  `"${[...value].map((each) => (each === mark || each === '"' || each === "$" ? `${mark}${each}` : each)).join("")}"`;

/**
 * The machine's variables that registry values set, as lines of one ENV; none where there are none. Null where the values
 * cannot travel so: services, classes, a variable that was taken away or that Windows would still have to expand.
 * @param mark The escape character of the Dockerfile.
 * @param set Names of variables that the image sets itself: over the registry's, anyway.
 */
export const environmentLines = (
  registry: Readonly<Record<string, string | null>>,
  mark: BuildRecord["escape"],
  set: readonly string[],
): readonly string[] | null => {
  const pairs: string[] = [];
  for (const [path, value] of Object.entries(registry)) {
    if (startsWith(path, list)) continue;
    const name = path.slice(environment.length);
    if (!startsWith(path, environment) || value === null || !/^\w+$/.test(name) || /[%\r\n]/.test(value)) return null;
    if (!set.some((each) => each.toUpperCase() === name.toUpperCase())) pairs.push(`${name}=${quoted(value, mark)}`);
  }
  return pairs.map((pair, at) => {
    const end = at === pairs.length - 1 ? "" : ` ${mark}`;
    return `${at === 0 ? "ENV" : "   "} ${pair}${end}`;
  });
};
