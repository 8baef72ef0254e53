import { containerStatistics, resizeConsole } from "#contract/container-statistics.ts";
import { defineProcedure } from "#core/procedure.ts";
import type { Reader } from "#core/world.ts";
import { hosts } from "../../kernel/host/host.ts";
import { processes } from "../../kernel/process/process.ts";
import { cpuTimeAt } from "../../kernel/process/usage.ts";
import { actorsOf } from "../actors.ts";
import { systemOf } from "../compute-system/find.ts";
import { queryProperties } from "../hcs/requests.ts";

// How CPU time splits between modes, and what a container has read and sent, are assumptions: nothing measures them here.
const measure = (world: Reader, container: string) => {
  const silo = systemOf(world, container)?.silo;
  const cpus = world.all(hosts)[0]?.cpus ?? 1;
  const inside = world.all(processes).filter((each) => each.silo === silo && silo != null && each.state !== "exited");
  const sum = (of: (each: (typeof inside)[number]) => number): number =>
    inside.reduce((all, each) => all + of(each), 0);
  const time = sum((each) => cpuTimeAt(each, world.now, cpus));
  const commit = sum((each) => each.commit);
  return {
    processes: inside.length,
    kernelTime: Math.round(time * 0.4),
    userTime: time - Math.round(time * 0.4),
    commit,
    peakCommit: commit,
    privateWorkingSet: sum((each) => each.privateWorkingSet),
    readOperations: inside.length * 60,
    readBytes: inside.length * 2_100_000,
    writeOperations: inside.length * 15,
    writeBytes: inside.length * 310_000,
    receivedBytes: 0,
    sentBytes: 0,
  };
};

export const statistics = defineProcedure(containerStatistics, (steps, { container }) => {
  const { engine, compute } = steps.look((world) => actorsOf(world));
  steps.do(queryProperties, { engine, compute, container, body: { PropertyTypes: ["Statistics"] } });
  return steps.look((world) => measure(world, container));
});

/** The size of a console changes nothing that Silo shows. */
export const resize = defineProcedure(resizeConsole, () => undefined);
