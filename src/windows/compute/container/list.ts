import { listProcesses, notModelledIn } from "#contract/container-runtime.ts";
import { defineProcedure } from "#core/procedure.ts";
import type { Reader } from "#core/world.ts";
import { hosts } from "../../kernel/host/host.ts";
import { processes } from "../../kernel/process/process.ts";
import { cpuTimeAt } from "../../kernel/process/usage.ts";
import { silos } from "../../kernel/silo/silo.ts";
import { actorsOf } from "../actors.ts";
import { systemOf } from "../compute-system/find.ts";
import { queryProperties } from "../hcs/requests.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** `00:00:00.109`. Source: reference/windows-internals.md §4.5. */
const clock = (micros: number): string => {
  const millis = Math.floor(micros / 1000);
  const seconds = Math.floor(millis / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(millis % 1000).padStart(3, "0")}`;
};

/** Decimal units with four significant digits, as the engine prints sizes. */
const size = (bytes: number): string => {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let at = 0;
  let value = bytes;
  for (; value >= 1000 && at < units.length - 1; at += 1) value /= 1000;
  return `${Number.parseFloat(value.toPrecision(4))}${units[at]}`;
};

const rows = (world: Reader, container: string): readonly (readonly string[])[] => {
  const silo = systemOf(world, container)?.silo;
  const cpus = world.all(hosts)[0]?.cpus ?? 1;
  return world
    .all(processes)
    .filter((each) => each.silo === silo && silo != null && each.state !== "exited")
    .map((each) => [
      each.image,
      String(each.pid),
      clock(cpuTimeAt(each, world.now, cpus)),
      size(each.privateWorkingSet),
    ]);
};

/** `docker top`: the job's process list, as HCS gives it. Source: reference/windows-internals.md §4.5. */
export const list = defineProcedure(listProcesses, (steps, { container }) => {
  const { engine, compute } = steps.look((world) => actorsOf(world));
  steps.do(queryProperties, { engine, compute, container, body: { PropertyTypes: ["ProcessList"] } });
  return {
    titles: ["Name", "PID", "CPU", "Private Working Set"],
    processes: steps.look((world) => rows(world, container)),
  };
});

export const notModelled = defineProcedure(notModelledIn, (steps, { container }) =>
  steps.look((world) => {
    const silo = systemOf(world, container)?.silo;
    return silo == null ? null : (world.get(silos, silo)?.notModelled ?? null);
  }),
);
