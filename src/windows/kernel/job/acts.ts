import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { abort } from "#core/runner.ts";
import { refOf } from "#core/table.ts";
import { componentRef } from "../component/list.ts";
import { handles } from "../handle/handle.ts";
import { hosts } from "../host/host.ts";
import { endProcess } from "../process/exit.ts";
import { type ProcessId, processes } from "../process/process.ts";
import { sessions } from "../session/session.ts";
import { silos } from "../silo/silo.ts";
import { jobDocs, serverSiloSteps } from "../source.ts";
import { type JobId, jobs } from "./job.ts";

/** A job object, and the caller's handle to it. Its number comes from the same table as process ids. */
export const createJob = defineAct<{ readonly caller: ProcessId; readonly name: string | null }, JobId>("job.create", {
  takes: 120,
  run: (tx, { caller, name }) => {
    const host = tx.all(hosts)[0];
    const number = (host?.lastPid ?? 0) + 4 * (1 + Math.floor(tx.random() * 40));
    if (host !== undefined) tx.update(hosts, host.id, { lastPid: number, lastJob: number });
    const job = tx.insert(jobs, {
      number,
      name,
      killOnClose: false,
      memoryLimit: null,
      cpuRate: null,
      cpuWeight: null,
      handles: 1,
    });
    tx.insert(handles, { owner: caller, object: refOf(jobs, job.id), access: "JOB_OBJECT_ALL_ACCESS" });
    return job.id;
  },
  hop: ({ caller, name }) => ({
    from: refOf(processes, caller),
    to: componentRef("Process Manager"),
    channel: "syscall",
    label: "NtCreateJobObject",
    body: { ObjectName: name },
  }),
  explain: ({ data, after }) => {
    const job = after.all(jobs).at(-1);
    return step(
      `${after.get(processes, data.caller)?.image} makes a job object, ${data.name ?? "nameless"}, number ${job?.number}.`,
      serverSiloSteps,
      job === undefined ? {} : { about: refOf(jobs, job.id) },
    );
  },
});

export interface JobLimits {
  readonly caller: ProcessId;
  readonly job: JobId;
  readonly killOnClose: boolean;
  /** Bytes. */
  readonly memoryLimit: number | null;
  /** 1/100 % of all CPUs. */
  readonly cpuRate: number | null;
  readonly cpuWeight: number | null;
}

export const limitJob = defineAct<JobLimits>("job.limit", {
  takes: 60,
  run: (tx, { job, killOnClose, memoryLimit, cpuRate, cpuWeight }) => {
    if (tx.get(jobs, job) !== undefined) tx.update(jobs, job, { killOnClose, memoryLimit, cpuRate, cpuWeight });
  },
  hop: ({ caller, memoryLimit, cpuRate, cpuWeight }) => ({
    from: refOf(processes, caller),
    to: componentRef("Process Manager"),
    channel: "syscall",
    label: "NtSetInformationJobObject (9, 15)",
    body: {
      LimitFlags: ["SILO_READY", "KILL_ON_JOB_CLOSE", ...(memoryLimit === null ? [] : ["JOB_MEMORY"])],
      ...(memoryLimit === null ? {} : { JobMemoryLimit: memoryLimit }),
      ...(cpuRate === null ? {} : { CpuRate: cpuRate, ControlFlags: ["ENABLE", "HARD_CAP"] }),
      ...(cpuWeight === null ? {} : { Weight: cpuWeight, ControlFlags: ["ENABLE", "WEIGHT_BASED"] }),
    },
  }),
  explain: ({ data }) => {
    const limits = [
      ...(data.memoryLimit === null ? [] : [`${Math.round(data.memoryLimit / 1_048_576)} MB of committed memory`]),
      ...(data.cpuRate === null ? [] : [`${data.cpuRate / 100} % of all processors`]),
      ...(data.cpuWeight === null ? [] : [`weight ${data.cpuWeight} of 9`]),
    ];
    return detail(
      limits.length === 0
        ? "The job is made ready to become a silo; closing its last handle will end all in it."
        : `The job gets its limits: ${limits.join(", ")}.`,
      serverSiloSteps,
      { about: refOf(jobs, data.job) },
    );
  },
});

/** Ends every process of a job; if it is a silo, that too. */
export const terminateJob = defineAct<{
  readonly caller: ProcessId;
  readonly job: JobId;
  readonly exitCode: number;
}>("job.terminate", {
  takes: 2500,
  run: (tx, { job, exitCode }) => {
    for (const process of tx.all(processes)) {
      if (process.job !== job || process.state === "exited") continue;
      if (process.frame !== null) abort(tx, process.frame);
      endProcess(tx, process, exitCode);
    }
    for (const silo of tx.all(silos)) {
      if (silo.job !== job) continue;
      tx.update(silos, silo.id, { state: "terminated" });
      for (const session of tx.all(sessions)) if (session.silo === silo.id) tx.remove(sessions, session.id);
    }
  },
  hop: ({ caller }) => ({
    from: refOf(processes, caller),
    to: componentRef("Process Manager"),
    channel: "syscall",
    label: "NtTerminateJobObject",
  }),
  explain: ({ data, before }) => {
    const count = before.all(processes).filter((each) => each.job === data.job && each.state !== "exited").length;
    return step(`The kernel ends what is left in the job: ${count} processes.`, jobDocs, {
      about: refOf(jobs, data.job),
    });
  },
});

/** The last handle to a job is closed: the job goes, and the silo with it. */
export const closeJob = defineAct<{ readonly caller: ProcessId; readonly job: JobId }>("job.close", {
  takes: 80,
  run: (tx, { job }) => {
    for (const handle of tx.all(handles))
      if (handle.object.table === jobs.name && handle.object.id === job) tx.remove(handles, handle.id);
    for (const silo of tx.all(silos)) if (silo.job === job) tx.remove(silos, silo.id);
    tx.remove(jobs, job);
  },
  hop: ({ caller }) => ({
    from: refOf(processes, caller),
    to: componentRef("Object Manager"),
    channel: "syscall",
    label: "NtClose",
  }),
  explain: ({ data, before }) =>
    step(`The last handle to the job is closed: job and silo are gone.`, jobDocs, {
      ...(before.get(processes, data.caller) === undefined ? {} : { about: refOf(processes, data.caller) }),
    }),
});
