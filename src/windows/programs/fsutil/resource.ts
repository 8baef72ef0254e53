import { refOf } from "#core/table.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { queryTransactions } from "../../storage/calls/index.ts";
import { type Commands, refuse, rootOf, targetAt } from "./spot.ts";

/** `fsutil resource`: transactional resource managers. Source: learn.microsoft.com, fsutil resource. */
export const resource: Commands = {
  info: (system, [name = "C:"]) => {
    const volume = system.steps.look((world) => targetAt(world, system, rootOf(name))?.volume ?? null);
    if (volume === null) return refuse(system, "3", "The system cannot find the path specified.");
    const process = refOf(processes, system.process as ProcessId);
    const asked = system.steps.attempt(() => system.steps.do(queryTransactions, { process, volume }));
    if (!asked.ok) return refuse(system, asked.failure.code, asked.failure.message);
    system.notModelled("the transactions of the host's volume");
    return 0;
  },
};
