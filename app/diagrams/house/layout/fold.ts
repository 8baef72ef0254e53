import { refText } from "#core/table.ts";
import type { ProcessRow } from "../model.ts";
import { groupRef, keyOf } from "./context.ts";

/** One line of a process tree. */
export interface TreeLine {
  readonly process: ProcessRow;
  /** The processes that the line stands for; one for a single one. */
  readonly members: readonly ProcessRow[];
  /** True for the line that stands for what had no room. */
  readonly rest: boolean;
  /** Of a line for several equal processes: whether they stand below it. */
  readonly expanded?: boolean;
  /** Stands below a line that the reader has opened. */
  readonly asked?: boolean;
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

/** The line that takes what the reader has opened away again; stands after all others. */
export const fewer = (lines: readonly TreeLine[]): readonly TreeLine[] => {
  const [first] = lines;
  return first === undefined
    ? []
    : [{ process: { ...first.process, depth: 0 }, members: [], rest: true, expanded: true }];
};

export const FEWER = "show fewer";

const isGroup = ({ members, rest }: TreeLine): boolean => members.length > 1 && !rest;

const expand = (lines: readonly TreeLine[], opened: ReadonlySet<string>): readonly TreeLine[] =>
  lines.flatMap((line): readonly TreeLine[] => {
    if (!isGroup(line)) return [line];
    const expanded = opened.has(keyOf(groupRef(line.process.ref)));
    const members = line.members.map((each): TreeLine => {
      const process = { ...each, depth: each.depth + 1 };
      return { process, members: [process], rest: false, asked: true };
    });
    return [{ ...line, expanded }, ...(expanded ? members : [])];
  });

/** The lines for which `matters` holds, and those that lead to them. */
const leadingTo = (lines: readonly TreeLine[], matters: (line: TreeLine) => boolean): ReadonlySet<number> => {
  const found = new Set<number>();
  const path: number[] = [];
  lines.forEach((line, at) => {
    path.length = line.process.depth;
    path[line.process.depth] = at;
    if (matters(line)) for (const each of path) found.add(each);
  });
  return found;
};

const isAsked = ({ asked }: TreeLine): boolean => asked === true;

/** In the order in which they are let go: what stands for the fewest, is deepest and latest; then what took part; last what is kept, new or asked for. */
const dispensable = (
  lines: readonly TreeLine[],
  kept: ReadonlySet<string>,
  acted: ReadonlySet<string>,
): readonly number[] => {
  const asked = leadingTo(lines, isAsked);
  const matter = leadingTo(
    lines,
    ({ process }) =>
      process.presence === "new" ||
      process.presence === "leaving" ||
      process.entry === true ||
      kept.has(refText(process.ref)),
  );
  const took = leadingTo(lines, ({ process, members }) => members.length === 1 && acted.has(refText(process.ref)));
  const depth = (at: number): number => lines[at]?.process.depth ?? 0;
  const count = (at: number): number => lines[at]?.members.length ?? 0;
  const worth = (at: number): number => (asked.has(at) ? 3 : matter.has(at) ? 2 : took.has(at) ? 1 : 0);
  const order = (a: number, b: number): number =>
    worth(a) - worth(b) || (worth(a) < 2 ? count(a) - count(b) || depth(b) - depth(a) : 0) || b - a;
  return lines
    .map((_, at) => at)
    .slice(1)
    .sort(order);
};

const linesOf = (
  processes: readonly ProcessRow[],
  kept: ReadonlySet<string>,
  opened: ReadonlySet<string>,
): readonly TreeLine[] => expand(group(processes, kept), opened);

/** How many lines a tree wants that has `most` before the reader opens anything: all that he has asked for besides. */
export const linesWanted = (
  processes: readonly ProcessRow[],
  most: number,
  kept: ReadonlySet<string>,
  opened: ReadonlySet<string>,
): number => {
  const lines = linesOf(processes, kept, opened);
  const asked = lines.filter(isAsked).length;
  return asked === 0
    ? Math.min(most, lines.length)
    : Math.min(lines.length, Math.max(most + asked, leadingTo(lines, isAsked).size + 2));
};

/** Tree lines for at most `capacity` lines: equal leaves become one line unless the reader has opened it, then the rest is counted. */
export const foldTree = (
  processes: readonly ProcessRow[],
  capacity: number,
  kept: ReadonlySet<string>,
  opened: ReadonlySet<string> = new Set(),
  acted: ReadonlySet<string> = new Set(),
): readonly TreeLine[] => {
  const lines = linesOf(processes, kept, opened);
  if (lines.length <= capacity) return lines;
  const dropped = new Set(dispensable(lines, kept, acted).slice(0, lines.length - capacity + 1));
  const members = lines.flatMap((line, at) => (dropped.has(at) && line.expanded !== true ? line.members : []));
  const first = members[0];
  const shown = lines.filter((_, at) => !dropped.has(at));
  return first === undefined ? shown : [...shown, { process: first, members, rest: true }];
};
