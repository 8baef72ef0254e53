import type { AnyAct } from "./event.ts";
import type { AnyProcedure } from "./procedure.ts";
import { timer } from "./timer.ts";

/** What one folder adds to a machine. */
export interface Subsystem {
  readonly name: string;
  readonly acts?: readonly AnyAct[];
  readonly procedures?: readonly AnyProcedure[];
}

const core: Subsystem = { name: "core", acts: [timer] };

/** All that can happen on one kind of host. */
export interface Machine {
  readonly acts: ReadonlyMap<string, AnyAct>;
  readonly procedures: ReadonlyMap<string, AnyProcedure>;
}

const put = <T>(map: Map<string, T>, key: string, value: T, what: string, where: string): void => {
  if (map.has(key) && map.get(key) !== value) throw new Error(`${where}: a ${what} called "${key}" exists already.`);
  map.set(key, value);
};

/** Puts subsystems together; time itself is one of them. Throws when two of them use one name for two things. */
export const composeMachine = (subsystems: readonly Subsystem[]): Machine => {
  const acts = new Map<string, AnyAct>();
  const procedures = new Map<string, AnyProcedure>();
  for (const { name, acts: more = [], procedures: others = [] } of [core, ...subsystems]) {
    for (const act of more) put(acts, act.kind, act, "kind of event", name);
    for (const procedure of others) put(procedures, procedure.name, procedure, "procedure", name);
  }
  return { acts, procedures };
};
