import { fromText } from "#contract/file-tree/index.ts";
import type { Tx } from "#core/tx.ts";
import { find } from "#core/world.ts";
import { writeFile } from "./layers.ts";
import { write } from "./streams.ts";
import { type FakeProcess, fakeSystems } from "./tables.ts";

/** What a fake program does when it starts: its exit code, or null if it goes on running. */
type Program = (tx: Tx, process: FakeProcess, rest: string) => number | null;

const programs: Readonly<Record<string, Program>> = {
  echo: (tx, { stdout }, rest) => {
    write(tx, stdout, `${rest}\r\n`);
    return 0;
  },
  complain: (tx, { stdout, stderr }, rest) => {
    write(tx, stderr ?? stdout, `${rest}\r\n`);
    return 1;
  },
  environment: (tx, { stdout, env, cwd }) => {
    write(
      tx,
      stdout,
      `${cwd} ${Object.entries(env)
        .map(([name, value]) => `${name}=${value}`)
        .join(" ")}\r\n`,
    );
    return 0;
  },
  exit: (_, __, rest) => Number(rest),
  run: () => null,
  copy: () => null,
  write: (tx, { container }, rest) => {
    const [path = "", text = ""] = rest.split(" ");
    writeFile(tx, container, path, fromText(path.split(/[\\/]/).at(-1) ?? "", text));
    return 0;
  },
  strange: (tx, { container }) => {
    const system = find(tx, fakeSystems, (each) => each.container === container);
    if (system !== undefined) tx.update(fakeSystems, system.id, { notModelled: "strange.exe is not modelled" });
    return 0;
  },
};

const words = (line: string): readonly [name: string, rest: string] => {
  const plain = line
    .replace(/^cmd (?:\/S )?\/C /i, "")
    .replace(/^"(.*)"$/, "$1")
    .trim();
  const space = plain.indexOf(" ");
  return space < 0 ? [plain, ""] : [plain.slice(0, space), plain.slice(space + 1)];
};

export const isProgram = (line: string): boolean => Object.hasOwn(programs, words(line)[0]);
export const isCopy = (line: string): boolean => words(line)[0] === "copy";

export const runProgram = (tx: Tx, process: FakeProcess): number | null => {
  const [name, rest] = words(process.commandLine);
  return programs[name]?.(tx, process, rest) ?? null;
};
