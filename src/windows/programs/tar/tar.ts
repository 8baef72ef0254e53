import { opaqueFile } from "#contract/file-tree/index.ts";
import type { Program, System } from "#shell/system.ts";
import { unpack } from "../common/archives/unpack.ts";
import { leafOf, resolvePath } from "../common/path.ts";

interface Request {
  readonly mode: string;
  readonly archive: string | null;
  readonly directory: string | null;
  readonly rest: readonly string[];
}

// The first word may lack its dash: `tar xzf a.tgz -C dir`.
const requestOf = (args: readonly string[]): Request => {
  let mode = "";
  let archive: string | null = null;
  let directory: string | null = null;
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    const letters = /^-[a-zA-Z]+$/.test(arg) ? arg.slice(1) : at === 0 && /^[a-zA-Z]+$/.test(arg) ? arg : null;
    if (arg === "--directory" || arg === "-C") directory = args[++at] ?? null;
    else if (arg === "--file") archive = args[++at] ?? null;
    else if (letters !== null) {
      mode += /[xctru]/.exec(letters)?.[0] ?? "";
      if (letters.endsWith("f")) archive = args[++at] ?? null;
      if (letters.endsWith("C")) directory = args[++at] ?? null;
    } else if (!arg.startsWith("--")) rest.push(arg);
  }
  return { mode, archive, directory, rest };
};

const noArchive = (system: System, archive: string): number => {
  system.err(`tar: Error opening archive: Failed to open '${archive}'\n`);
  return 1;
};

/** Packs and unpacks; what is in an archive is what its name tells. Texts: bsdtar 3.5 of Windows. */
export const tar: Program = {
  image: "tar.exe",
  main: (system) => {
    if (system.args.includes("--version")) {
      system.out("bsdtar 3.5.2 - libarchive 3.5.2 zlib/1.2.5.f-ipp bz2lib/1.0.6 \n");
      return 0;
    }
    const { mode, archive, directory, rest } = requestOf(system.args);
    if (mode === "" || archive === null) {
      system.err("tar: Must specify one of -c, -r, -t, -u, -x\n");
      return 1;
    }
    const path = resolvePath(system.cwd(), archive);
    const target = resolvePath(system.cwd(), directory ?? ".");
    if (mode === "c") {
      const node = opaqueFile(leafOf(path), 4_000_000, { modified: system.wallClock(), mark: "assumption" });
      for (const each of rest)
        if (system.find(resolvePath(target, each)) === null) {
          system.err(
            `tar: ${each}: Couldn't visit directory: No such file or directory\ntar: Error exit delayed from previous errors.\n`,
          );
          return 1;
        }
      system.install([{ path, node }], `packing of ${leafOf(path)}`);
      return 0;
    }
    if (system.find(path) === null) return noArchive(system, archive);
    if (mode === "t") {
      system.notModelled(`what is in ${leafOf(path)}`);
      return 0;
    }
    if (directory !== null && system.find(target) === null) {
      system.err(`tar: could not chdir to '${directory}'\n`);
      return 1;
    }
    return unpack(system, path, target, null) === null ? 0 : noArchive(system, archive);
  },
};
