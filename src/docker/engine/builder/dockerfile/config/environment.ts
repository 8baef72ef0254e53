import type { Platform } from "./image-config.ts";

/** Source: reference/docker-cli.md §10.2: Windows does not tell the case of names apart. */
export const environmentKey = (name: string, platform: Platform): string =>
  platform === "windows" ? name.toUpperCase() : name;

export const nameOf = (entry: string): string => {
  const sign = entry.indexOf("=");
  return sign < 0 ? entry : entry.slice(0, sign);
};

export const valueIn = (entry: string): string => {
  const sign = entry.indexOf("=");
  return sign < 0 ? "" : entry.slice(sign + 1);
};

/** The environment with some entries set. An entry takes the place of its namesake and brings its own spelling. */
export const setEntries = (
  environment: readonly string[],
  entries: readonly string[],
  platform: Platform,
): readonly string[] => {
  const result = [...environment];
  const places = new Map<string, number>();
  environment.forEach((entry, index) => {
    const key = environmentKey(nameOf(entry), platform);
    if (!places.has(key)) places.set(key, index);
  });
  for (const entry of entries) {
    const key = environmentKey(nameOf(entry), platform);
    const place = places.get(key) ?? result.length;
    places.set(key, place);
    result[place] = entry;
  }
  return result;
};

/** Finds a variable; the last of several namesakes counts. */
export const lookUpIn = (
  environment: readonly string[],
  platform: Platform,
): ((name: string) => string | undefined) => {
  const values = new Map(environment.map((entry) => [environmentKey(nameOf(entry), platform), valueIn(entry)]));
  return (name) => values.get(environmentKey(name, platform));
};
