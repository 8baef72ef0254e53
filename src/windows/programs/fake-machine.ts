import {
  type DirectoryNode,
  fold,
  joinPath,
  opaqueFile,
  splitPath,
  type TreeNode,
  type VisibleNode,
  withNode,
} from "#contract/file-tree/index.ts";
import { type Failure, failure } from "#core/failure.ts";
import type { AnyProcedure, Steps } from "#core/procedure.ts";
import type { Tx } from "#core/tx.ts";
import type { AnyRow, Reader } from "#core/world.ts";
import type { PathInfo, Program, System } from "#shell/system.ts";
import { joinTo, leafOf, parentOf, resolvePath } from "./common/path.ts";

/** A computer in memory for tests: every call acts at once. */
export interface FakeMachine {
  tree: DirectoryNode;
  readonly registry: Map<string, string>;
  readonly programs: ReadonlyMap<string, Program>;
  readonly procedures: ReadonlyMap<string, AnyProcedure>;
  /** Rows that `steps.look` sees, by table. */
  readonly rows: Record<string, readonly AnyRow[]>;
  readonly building: boolean;
  /** What a program without a `Program` does. */
  readonly unknown: (system: System) => number;
  /** What was said not to be modelled. */
  readonly notModelled: string[];
  /** Lines that will be typed. */
  readonly typed: string[];
  now: number;
  pid: number;
  readonly streams: string[];
}

/** Ends a program that stays up, for a test. */
export const stayed = Symbol("stays up");

export const noFile = failure("2", "The system cannot find the file specified.");
export const noPath = failure("3", "The system cannot find the path specified.");

export const isVisible = (node: TreeNode | undefined): node is VisibleNode =>
  node !== undefined && node.kind !== "tombstone";

const standIn = (path: string, notModelled: string): PathInfo => ({
  path,
  node: opaqueFile(leafOf(path), 0, { notModelled }),
  notModelled,
});

export const lookUp = (machine: FakeMachine, path: string, hops = 0): PathInfo | null => {
  if (!/^C:/i.test(path)) return null;
  const written = splitPath(path);
  const real: string[] = [];
  let node: TreeNode = machine.tree;
  // The nearest directory of unknown content on the way.
  let open: string | null = null;
  for (const [at, segment] of written.entries()) {
    if (node.kind !== "directory") return null;
    const next: TreeNode | undefined = node.entries[fold(segment)];
    if (!isVisible(next)) return open === null ? null : standIn(path, open);
    if (next.kind === "link" && hops < 20 && at < written.length - 1) {
      const target = resolvePath(joinPath(real), next.target);
      return lookUp(machine, [target, ...written.slice(at + 1)].join("\\"), hops + 1);
    }
    real.push(next.name);
    node = next;
    if (node.notModelled !== undefined) open = node.notModelled;
  }
  return isVisible(node) ? { path: joinPath(real), node, notModelled: null } : null;
};

export const followed = (machine: FakeMachine, path: string, hops = 0): PathInfo | null => {
  const found = lookUp(machine, path);
  if (found?.node.kind !== "link" || hops > 20) return found;
  return followed(machine, resolvePath(parentOf(found.path), found.node.target), hops + 1);
};

export const put = (machine: FakeMachine, path: string, node: VisibleNode): Failure | null => {
  const parent = parentOf(path);
  const above = followed(machine, parent);
  if (above?.node.kind === "file") return noPath;
  machine.tree = withNode(machine.tree, splitPath(joinTo(above?.path ?? parent, leafOf(path))), node);
  return null;
};

const readerOf = (machine: FakeMachine): Reader => ({
  now: machine.now * 1000,
  get: (table, id) => machine.rows[table.name]?.find((row) => row.id === id) as never,
  all: (table) => (machine.rows[table.name] ?? []) as never,
});

let made = 1_000_000;

// Only what acts of programs need: rows by table, without history.
const txOf = (machine: FakeMachine): Tx => {
  const set = (name: string, rows: readonly AnyRow[]): void => {
    machine.rows[name] = rows;
  };
  const rows = (name: string): readonly AnyRow[] => machine.rows[name] ?? [];
  return {
    ...readerOf(machine),
    insert: (table: { readonly name: string }, values: object) => {
      made += 1;
      const row = { ...values, id: made } as unknown as AnyRow;
      set(table.name, [...rows(table.name), row]);
      return row;
    },
    update: (table: { readonly name: string }, id: number, changes: object) => {
      set(
        table.name,
        rows(table.name).map((row) => (row.id === id ? { ...row, ...changes } : row)),
      );
      return rows(table.name).find((row) => row.id === id);
    },
    remove: (table: { readonly name: string }, id: number) =>
      set(
        table.name,
        rows(table.name).filter((row) => row.id !== id),
      ),
  } as unknown as Tx;
};

export const stepsOf = (machine: FakeMachine): Steps => {
  const call = (name: string, args: unknown): unknown => {
    const known = machine.procedures.get(name);
    if (known === undefined) throw new Error(`The fake machine has no procedure "${name}".`);
    return known.body(stepsOf(machine), args);
  };
  return {
    do: (act, data) => act.run(txOf(machine), data) as never,
    call: (procedure, args) => call(procedure.name, args) as never,
    callUnless: (procedure, args) => call(procedure.name, args) as never,
    start: (procedure, args) => void call(procedure.name, args),
    look: (read) => read(readerOf(machine)),
    until: ((_watch: unknown, read: (reader: Reader) => unknown) => read(readerOf(machine))) as Steps["until"],
    because: () => undefined,
    sleep: (micros) => {
      machine.now += micros / 1000;
    },
    fail: (failed) => {
      throw new Error(failed.message);
    },
    attempt: (part) => ({ ok: true, value: part() }),
  };
};
