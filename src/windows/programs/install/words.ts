/** The words of a command line, options apart from the rest. */
export interface Words {
  readonly rest: readonly string[];
  /** By their canonical names; a bare switch has the value "". Of several values of one option, all in order. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads words as most tools of other systems do: `-o x`, `--output x`, `--output=x`, `--output:x`. `valued` names the options that take a value, by
 * each of their spellings: `{ "-o": "output", "--output": "output" }`; others are switches under their own spelling.
 */
export const readWords = (args: readonly string[], valued: Readonly<Record<string, string>>): Words => {
  const rest: string[] = [];
  const options = new Map<string, readonly string[]>();
  const put = (name: string, value: string): void => {
    options.set(name, [...(options.get(name) ?? []), value]);
  };
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    const [, spelled = "", value] = /^(-[^=:]+)[=:](.*)$/s.exec(word) ?? [];
    if (valued[word] !== undefined) {
      at += 1;
      put(valued[word], args[at] ?? "");
    } else if (valued[spelled] !== undefined && value !== undefined) put(valued[spelled], value);
    else if (word.length > 1 && word.startsWith("-")) put(word, "");
    else rest.push(word);
  }
  return { rest, options };
};

export const optionOf = ({ options }: Words, name: string): string | null => options.get(name)?.at(-1) ?? null;

export const hasOption = ({ options }: Words, ...names: readonly string[]): boolean =>
  names.some((name) => options.has(name));
