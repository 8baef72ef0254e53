import { linesOf, rowsOf, textOfLines } from "./lines.ts";
import { environmentLines } from "./machine-values.ts";
import type { Pair } from "./pair.ts";

const repeated = new Set(["SHELL", "ENV", "ARG", "USER", "WORKDIR", "LABEL"]);
const most = 6;

/** What the lines have added and nothing hides: directories and files of which no holder was added too. Null where more than that is left. */
const leftBy = ({ layers }: Pair): readonly string[] | null => {
  const added = new Set<string>();
  const changed = new Set<string>();
  for (const { content } of layers)
    for (const { change, path } of content.files) {
      if (change === "added") added.add(path);
      if (change === "changed" && !added.has(path)) changed.add(path);
      if (change !== "hid") continue;
      const before = added.size;
      for (const each of added) if (each === path || each.startsWith(`${path}\\`)) added.delete(each);
      // A file of the image below was deleted.
      if (added.size === before) changed.add(path);
    }
  const holders = (path: string): readonly string[] =>
    path
      .split("\\")
      .slice(0, -1)
      .map((_, at, names) => names.slice(0, at + 1).join("\\"));
  const isHeld = (path: string): boolean => holders(path).some((holder) => added.has(holder));
  return [...changed].every(isHeld) ? [...added].filter((path) => !isHeld(path)) : null;
};

const nameFor = ({ build }: Pair): string => {
  const taken = new Set(build.stages.map(({ name }) => name));
  return ["setup", "setup2", "setup3"].find((name) => !taken.has(name)) ?? "unpacking";
};

const named = (rows: readonly string[], name: string): readonly string[] =>
  rows.map((row, at) => (at === 0 ? `${row.replace(/\s+AS\s+\S+\s*$/i, "").trimEnd()} AS ${name}` : row));

const forward = (path: string): string => path.replaceAll("\\", "/");

/**
 * The lines in a stage of their own, from which only what they made is taken: files by COPY, the machine's variables by ENV.
 * Null where more than these is left or unknown, and where it would be too much to name.
 * @param set Names of variables that the image sets itself.
 */
export const multiStage = (pair: Pair, set: readonly string[]): string | null => {
  const { build, last, until, layers } = pair;
  const [from] = until;
  const paths = leftBy(pair);
  if (from === undefined || from.keyword !== "FROM" || from.endLine > from.line) return null;
  if (layers.some(({ box }) => box.notModelled !== null)) return null;
  if (paths === null || paths.length === 0 || paths.length > most) return null;
  const registry = Object.assign({}, ...layers.map(({ content }) => content.registry));
  const variables = environmentLines(registry, build.escape, set);
  if (variables === null) return null;
  const lines = linesOf(build);
  const name = nameFor(pair);
  const settings = until.filter(({ keyword }) => repeated.has(keyword)).flatMap((step) => rowsOf(build, step));
  return textOfLines([
    ...lines.slice(0, from.line - 1),
    ...named(rowsOf(build, from), name),
    ...lines.slice(from.endLine, last.endLine),
    "",
    ...rowsOf(build, from),
    ...settings,
    ...paths.map((path) => `COPY --from=${name} ["${forward(path)}", "${forward(path)}"]`),
    ...(variables.length === 0 ? [] : ["# The registry stays behind, so its variables are set anew."]),
    ...variables,
    ...lines.slice(last.endLine),
  ]);
};
