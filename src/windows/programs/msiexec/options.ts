/** What msiexec shall do. Source: learn.microsoft.com, msiexec. */
export interface Wish {
  readonly act: "install" | "uninstall" | "extract" | "repair" | "patch" | null;
  readonly target: string;
  readonly log: string | null;
}

const acts: Readonly<Record<string, Exclude<Wish["act"], null>>> = {
  i: "install",
  package: "install",
  x: "uninstall",
  uninstall: "uninstall",
  a: "extract",
  f: "repair",
  p: "patch",
  update: "patch",
};

const plain = (word: string): string => word.replaceAll('"', "");

// `/i x.msi`, `/iC:\x.msi`, `/x {guid}`, `/fa x.msi`.
const act = /^(i|package|x|uninstall|a|p|update|f[pomusecdav]*)((?:[a-z]:|["{.\\]).*)?$/i;

export const readWish = (args: readonly string[]): Wish => {
  let wish: Wish = { act: null, target: "", log: null };
  for (let at = 0; at < args.length; at += 1) {
    const [, word = ""] = /^[/-](.+)$/s.exec(args[at] ?? "") ?? [];
    const [, kind, glued = ""] = act.exec(word) ?? [];
    const wanted = kind === undefined ? undefined : acts[kind.toLowerCase().replace(/^f.*/, "f")];
    if (wanted !== undefined) {
      at += glued === "" ? 1 : 0;
      wish = { ...wish, act: wanted, target: plain(glued === "" ? (args[at] ?? "") : glued) };
    } else if (/^(?:l[a-z*+!]*|log)$/i.test(word)) {
      at += 1;
      wish = { ...wish, log: plain(args[at] ?? "") };
    }
  }
  return wish;
};
