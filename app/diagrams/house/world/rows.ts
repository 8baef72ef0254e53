import { refOf } from "#core/table.ts";
import type { Reader, World } from "#core/world.ts";
import type { Container, ContainerId } from "#docker/engine/container/container.ts";
import { type Process, type ProcessId, processes } from "#windows/kernel/process/process.ts";
import { type Silo, type SiloId, silos } from "#windows/kernel/silo/silo.ts";
import type { Presence, ProcessRow } from "../model.ts";
import { loadOf } from "./shares.ts";

/** What is shown, and what was before it: what came and went in between is marked. */
export interface View {
  readonly now: World;
  readonly before: World;
  /** A container's place in the order of creation, from 1: gives its hue, and stays when others go. */
  readonly numberOf: (id: ContainerId) => number;
}

/** The silo that a container runs in. */
export const siloOf = (world: World, { containerId }: Container): Silo | undefined =>
  world.all(silos).find(({ container }) => container === containerId);

type BySilo = ReadonlyMap<SiloId | null, readonly Process[]>;

/** By the table's rows: they are the identical array as long as no process changes. */
const grouped = new WeakMap<readonly Process[], BySilo>();

const bySilo = (world: World): BySilo => {
  const all = world.all(processes);
  const known = grouped.get(all);
  if (known !== undefined) return known;
  const groups = new Map<SiloId | null, Process[]>();
  for (const each of all) {
    if (each.state === "exited") continue;
    const members = groups.get(each.silo);
    if (members === undefined) groups.set(each.silo, [each]);
    else members.push(each);
  }
  grouped.set(all, groups);
  return groups;
};

/** The processes that live in a silo, in order of start; those of the host for null. */
export const livingIn = (world: World, silo: SiloId | null): readonly Process[] => bySilo(world).get(silo) ?? [];

/** Processes that live in a silo now, and those that have ended there since `before`. */
export const livingAndLeaving = ({ now, before }: View, silo: SiloId | null): readonly Process[] => {
  const living = livingIn(now, silo);
  const earlier = livingIn(before, silo);
  if (living === earlier) return living;
  const ids = new Set(living.map(({ id }) => id));
  const gone = earlier.filter(({ id }) => !ids.has(id));
  return gone.length === 0 ? living : [...living, ...gone].sort((one, other) => one.id - other.id);
};

export const presenceOf = ({ now, before }: View, { id }: Process): Presence => {
  const living = now.get(processes, id);
  if (living === undefined || living.state === "exited") return "leaving";
  return before.get(processes, id) === undefined ? "new" : "here";
};

export const rowOf = (view: View, process: Process, depth: number, entry: boolean): ProcessRow => ({
  ref: refOf(processes, process.id),
  pid: process.pid,
  name: process.image,
  depth,
  cpu: loadOf(view.now as Reader, [process]),
  memory: process.privateWorkingSet,
  presence: presenceOf(view, process),
  ...(entry ? { entry: true } : {}),
});

/** Rows in tree order: a parent before its children, children in order of start. */
export const treeRows = (
  view: View,
  list: readonly Process[],
  isEntry: (process: Process) => boolean,
): readonly ProcessRow[] => {
  const ids = new Set(list.map(({ id }) => id));
  const children = new Map<ProcessId | null, Process[]>();
  for (const each of list) {
    const parent = each.parent !== null && ids.has(each.parent) ? each.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), each]);
  }
  const rows: ProcessRow[] = [];
  const add = (parent: ProcessId | null, depth: number): void => {
    for (const each of children.get(parent) ?? []) {
      rows.push(rowOf(view, each, depth, isEntry(each)));
      add(each.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
};
