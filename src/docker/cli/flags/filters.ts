import { keyAndValue } from "./csv.ts";

/** `--filter`s as the API takes them: `{"status":{"exited":true}}`; undefined for none. */
export const filtersQuery = (filters: readonly string[]): string | undefined => {
  const wanted: Record<string, Record<string, true>> = {};
  for (const filter of filters.filter((each) => each !== "")) {
    const [key, value = ""] = keyAndValue(filter);
    wanted[key] = { ...wanted[key], [value]: true };
  }
  const sorted = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
  const entries = Object.entries(sorted(wanted)).map(([key, values]) => [key, sorted(values)]);
  return entries.length === 0 ? undefined : JSON.stringify(Object.fromEntries(entries));
};
