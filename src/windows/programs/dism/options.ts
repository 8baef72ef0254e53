/** Options by their lower-case names; those without a value have "". A name that comes more often keeps all values. */
export type Options = ReadonlyMap<string, readonly string[]>;

export const readOptions = (args: readonly string[]): Options => {
  const options = new Map<string, readonly string[]>();
  for (const arg of args) {
    const [, name = "", value = ""] = /^[/-]([\w-]+)[:=]?(.*)$/s.exec(arg) ?? [];
    const key = name.toLowerCase();
    if (key !== "") options.set(key, [...(options.get(key) ?? []), value.replaceAll('"', "")]);
  }
  return options;
};
