/** What a command line asks of tar. */
export interface Wish {
  readonly mode: "create" | "extract" | "list" | "append" | "version" | null;
  readonly file: string | null;
  readonly directory: string | null;
  readonly verbose: boolean;
  readonly packed: boolean;
  readonly strip: number;
  readonly names: readonly string[];
}

const modes = { c: "create", x: "extract", t: "list", r: "append", u: "append" } as const;

const long: Readonly<Record<string, string>> = {
  "--create": "-c",
  "--extract": "-x",
  "--get": "-x",
  "--list": "-t",
  "--file": "-f",
  "--directory": "-C",
  "--verbose": "-v",
  "--gzip": "-z",
  "--gunzip": "-z",
  "--bzip2": "-j",
  "--xz": "-J",
};

const valued = new Set(["f", "C", "b", "T", "X", "s"]);

interface Letters {
  readonly letters: string;
  readonly values: readonly string[];
}

// The first word may come without its dash: `xzf name`; then values follow in the order of their letters.
const letterGroups = (
  args: readonly string[],
): { readonly groups: readonly Letters[]; readonly rest: readonly string[] } => {
  const groups: Letters[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const [word = "", value] = (args[at] ?? "").split(/=(.*)/s);
    const plain = long[word] ?? word;
    const first = at === 0 && /^[a-zA-Z]+$/.test(plain);
    if (plain === "--strip-components" || plain === "--exclude") {
      const given = value ?? args[++at] ?? "";
      if (plain === "--strip-components") groups.push({ letters: "#", values: [given] });
    } else if (/^--/.test(plain)) {
      if (plain === "--version") groups.push({ letters: "V", values: [] });
    } else if (first || /^-[a-zA-Z]/.test(plain)) {
      let letters = "";
      const values: string[] = value === undefined ? [] : [value];
      const all = first ? plain : plain.slice(1);
      for (const [index, letter] of [...all].entries()) {
        letters += letter;
        if (!valued.has(letter) || values.length > 0) continue;
        const tail = first ? "" : all.slice(index + 1);
        values.push(tail === "" ? (args[++at] ?? "") : tail);
        if (tail !== "") break;
      }
      groups.push({ letters, values });
    } else rest.push(args[at] ?? "");
  }
  return { groups, rest };
};

export const readWish = (args: readonly string[]): Wish => {
  const { groups, rest } = letterGroups(args);
  let wish: Wish = { mode: null, file: null, directory: null, verbose: false, packed: false, strip: 0, names: rest };
  for (const { letters, values } of groups) {
    const given = [...values];
    for (const letter of letters) {
      const mode = modes[letter as keyof typeof modes];
      if (mode !== undefined) wish = { ...wish, mode };
      else if (letter === "V") wish = { ...wish, mode: "version" };
      else if (letter === "v") wish = { ...wish, verbose: true };
      else if (/[zjJ]/.test(letter)) wish = { ...wish, packed: true };
      else if (letter === "f") wish = { ...wish, file: given.shift() ?? "" };
      else if (letter === "C") wish = { ...wish, directory: given.shift() ?? "" };
      else if (letter === "#") wish = { ...wish, strip: Number(given.shift() ?? 0) };
    }
  }
  return wish;
};
