import { refText } from "#core/table.ts";
import type { ProcessRow } from "../model.ts";

/** One line of a process tree. */
export interface TreeLine {
  readonly process: ProcessRow;
  /** How many processes the line stands for; 1 for a single one. */
  readonly members: readonly ProcessRow[];
  /** True for the line that stands for what had no room. */
  readonly rest: boolean;
}

const parentsOf = (processes: readonly ProcessRow[]): readonly number[] => {
  const path: number[] = [];
  return processes.map(({ depth }, at) => {
    path.length = depth;
    path[depth] = at;
    return depth === 0 ? -1 : (path[depth - 1] ?? -1);
  });
};

const group = (processes: readonly ProcessRow[], kept: ReadonlySet<string>): readonly TreeLine[] => {
  const parents = parentsOf(processes);
  const withChildren = new Set(parents);
  const lines: { process: ProcessRow; members: ProcessRow[]; rest: boolean }[] = [];
  const groups = new Map<string, ProcessRow[]>();
  processes.forEach((process, at) => {
    const alone = withChildren.has(at) || process.entry === true || kept.has(refText(process.ref));
    const key = `${parents[at]} ${process.presence} ${process.name}`;
    const known = alone ? undefined : groups.get(key);
    if (known !== undefined) {
      known.push(process);
      return;
    }
    const members = [process];
    if (!alone) groups.set(key, members);
    lines.push({ process, members, rest: false });
  });
  return lines;
};

/** Lets go first what is deepest and latest, never what is kept, new or leads to such a line. */
const dispensable = (lines: readonly TreeLine[], kept: ReadonlySet<string>): readonly number[] => {
  const needed = new Set<number>();
  const path: number[] = [];
  lines.forEach(({ process }, at) => {
    path.length = process.depth;
    path[process.depth] = at;
    const matters =
      process.presence === "new" ||
      process.presence === "leaving" ||
      process.entry === true ||
      kept.has(refText(process.ref));
    if (matters) for (const each of path) needed.add(each);
  });
  const free = lines.map((_, at) => at).filter((at) => !needed.has(at));
  const depth = (at: number): number => lines[at]?.process.depth ?? 0;
  return free.sort((a, b) => depth(b) - depth(a) || b - a);
};

/** Tree lines for at most `capacity` lines: equal leaves become one line, then the rest is counted. */
export const foldTree = (
  processes: readonly ProcessRow[],
  capacity: number,
  kept: ReadonlySet<string>,
): readonly TreeLine[] => {
  const lines = group(processes, kept);
  if (lines.length <= capacity) return lines;
  const surplus = lines.length - capacity + 1;
  const dropped = new Set(dispensable(lines, kept).slice(0, surplus));
  for (let at = lines.length - 1; at > 0 && dropped.size < surplus; at -= 1) dropped.add(at);
  const members = lines.flatMap((line, at) => (dropped.has(at) ? line.members : []));
  const first = members[0];
  const shown = lines.filter((_, at) => !dropped.has(at));
  return first === undefined ? shown : [...shown, { process: first, members, rest: true }];
};
