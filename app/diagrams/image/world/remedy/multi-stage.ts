import { linesOf, rowsOf, textOfLines } from "./lines.ts";
import type { Pair } from "./pair.ts";

const repeated = new Set(["SHELL", "ENV", "ARG", "USER", "WORKDIR", "LABEL"]);
const most = 6;

/** What the lines have added and nothing hides: directories and files of which no holder was added too. */
const leftBy = ({ layers }: Pair): readonly string[] => {
  const added = new Set<string>();
  for (const { content } of layers)
    for (const { change, path } of content.files) {
      if (change === "added") added.add(path);
      if (change === "hid")
        for (const each of added) if (each === path || each.startsWith(`${path}\\`)) added.delete(each);
    }
  const holders = (path: string): readonly string[] =>
    path
      .split("\\")
      .slice(0, -1)
      .map((_, at, names) => names.slice(0, at + 1).join("\\"));
  return [...added].filter((path) => !holders(path).some((holder) => added.has(holder)));
};

const nameFor = ({ build }: Pair): string => {
  const taken = new Set(build.stages.map(({ name }) => name));
  return ["setup", "setup2", "setup3"].find((name) => !taken.has(name)) ?? "unpacking";
};

const named = (rows: readonly string[], name: string): readonly string[] =>
  rows.map((row, at) => (at === 0 ? `${row.replace(/\s+AS\s+\S+\s*$/i, "").trimEnd()} AS ${name}` : row));

const forward = (path: string): string => path.replaceAll("\\", "/");

/** The lines in a stage of their own, from which only what they made is taken. Null where that would be too much to name. */
export const multiStage = (pair: Pair): string | null => {
  const { build, last, until } = pair;
  const [from] = until;
  const paths = leftBy(pair);
  if (from === undefined || from.keyword !== "FROM" || from.endLine > from.line) return null;
  if (paths.length === 0 || paths.length > most) return null;
  const lines = linesOf(build);
  const name = nameFor(pair);
  const registry = pair.layers.some(({ content }) => Object.keys(content.registry).length > 0);
  const settings = until.filter(({ keyword }) => repeated.has(keyword)).flatMap((step) => rowsOf(build, step));
  return textOfLines([
    ...lines.slice(0, from.line - 1),
    ...named(rowsOf(build, from), name),
    ...lines.slice(from.endLine, last.endLine),
    "",
    ...rowsOf(build, from),
    ...settings,
    ...(registry
      ? [
          "# Files travel from stage to stage. Registry values, PATH among them, stay behind: call programs by their paths.",
        ]
      : []),
    ...paths.map((path) => `COPY --from=${name} ["${forward(path)}", "${forward(path)}"]`),
    ...lines.slice(last.endLine),
  ]);
};
