import type { System } from "#shell/system.ts";
import { processes } from "../../kernel/process/process.ts";
import { cpuTimeAt } from "../../kernel/process/usage.ts";

/** A process as the tools list it. */
export interface ProcessRow {
  readonly id: number;
  readonly pid: number;
  readonly parent: number | null;
  readonly name: string;
  readonly path: string | null;
  readonly session: number;
  readonly user: string;
  readonly handles: number;
  /** Bytes. */
  readonly commit: number;
  readonly workingSet: number;
  readonly cpuSeconds: number;
  readonly services: readonly string[];
}

/** What the program can see: the processes of its own silo, or all of them on the host. */
export const processRows = (system: System): readonly ProcessRow[] =>
  system.steps.look((world) => {
    const all = world.all(processes);
    const own = all.find(({ id }) => id === system.process);
    const silo = own?.silo ?? null;
    return all
      .filter((each) => each.state !== "exited" && (silo === null || each.silo === silo))
      .map(
        (each): ProcessRow => ({
          id: each.id,
          pid: each.pid,
          parent: each.parent,
          name: each.image,
          path: each.path,
          session: each.session,
          user: each.user,
          handles: each.handles,
          commit: each.commit,
          workingSet: each.privateWorkingSet + each.sharedWorkingSet,
          cpuSeconds: cpuTimeAt(each, world.now, 1) / 1_000_000,
          services: each.services,
        }),
      )
      .sort((one, other) => one.pid - other.pid);
  });
