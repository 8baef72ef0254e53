import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { find } from "#core/world.ts";
import { componentRef } from "../component/list.ts";
import { hosts } from "../host/host.ts";
import { jobs } from "../job/job.ts";
import { committedIn } from "../job/usage.ts";
import { createProcessDocs, internals7 } from "../source.ts";
import { type Process, type ProcessId, processes } from "./process.ts";
import { profileOf } from "./profile.ts";
import { runProgram } from "./program.ts";

/** What a new process is to be. What is left out is the parent's. */
export interface NewProcess {
  /** Who asks the kernel; the parent too, unless that is named. */
  readonly caller: ProcessId;
  readonly parent?: ProcessId;
  readonly image: string;
  readonly path: string | null;
  readonly commandLine: string;
  readonly cwd?: string;
  readonly env?: Process["env"];
  readonly user?: string;
  readonly session?: number;
  readonly job?: Process["job"];
  readonly silo?: Process["silo"];
  readonly services?: readonly string[];
  readonly stdin?: Process["stdin"];
  readonly stdout?: Process["stdout"];
  readonly stderr?: Process["stderr"];
  /** The caller keeps a handle to it, and closes that. */
  readonly held?: boolean;
  /** The procedure that runs it; null for a process that only is there. */
  readonly program?: string | null;
  readonly notModelled?: string | null;
  /** A step of the story rather than a detail. */
  readonly notable?: boolean;
}

/** The next process id: a multiple of 4, as handles of the one table of process, thread and job ids are. */
export const nextPid = (tx: Tx): number => {
  const host = tx.all(hosts)[0];
  if (host === undefined) throw new Error("This world has no host.");
  const pid = host.lastPid + 4 * (1 + Math.floor(tx.random() * 40));
  tx.update(hosts, host.id, { lastPid: pid });
  return pid;
};

/** Puts a process into the world, outside of any event of its own: for the boot, and for `process.create`. */
export const insertProcess = (
  tx: Tx,
  wanted: Omit<NewProcess, "caller" | "parent"> & { readonly parent: ProcessId | null },
  pid = nextPid(tx),
): Process => {
  const parent = wanted.parent === null ? undefined : tx.get(processes, wanted.parent);
  const profile = profileOf(wanted.image, wanted.commandLine);
  return tx.insert(processes, {
    pid,
    image: wanted.image,
    path: wanted.path,
    commandLine: wanted.commandLine,
    parent: wanted.parent,
    job: wanted.job === undefined ? (parent?.job ?? null) : wanted.job,
    silo: wanted.silo === undefined ? (parent?.silo ?? null) : wanted.silo,
    session: wanted.session ?? parent?.session ?? 0,
    user: wanted.user ?? parent?.user ?? "NT AUTHORITY\\SYSTEM",
    cwd: wanted.cwd ?? parent?.cwd ?? "C:\\",
    env: wanted.env ?? parent?.env ?? {},
    state: "running",
    exitCode: null,
    created: tx.now,
    threads: profile.threads,
    handles: profile.handles,
    commit: profile.commit,
    privateWorkingSet: profile.privateWorkingSet,
    sharedWorkingSet: profile.sharedWorkingSet,
    cpuTime: profile.cpuTime,
    cpuSince: tx.now,
    cpuLoad: profile.cpuLoad,
    services: wanted.services ?? [],
    stdin: wanted.stdin ?? null,
    stdout: wanted.stdout ?? null,
    stderr: wanted.stderr ?? null,
    frame: null,
    ctrlC: "end",
    held: wanted.held === true ? 1 : 0,
    notModelled: wanted.notModelled ?? null,
  });
};

/** A process asks for another one. Fails where the job's memory limit leaves no room. */
export const createProcess = defineAct<NewProcess, ProcessId>("process.create", {
  takes: 1800,
  run: (tx, wanted) => {
    const parent = wanted.parent ?? wanted.caller;
    const job = wanted.job === undefined ? (tx.get(processes, parent)?.job ?? null) : wanted.job;
    const limit = job === null ? null : (tx.get(jobs, job)?.memoryLimit ?? null);
    if (job !== null && limit !== null) {
      const { commit } = profileOf(wanted.image, wanted.commandLine);
      if (committedIn(tx, job) + commit > limit)
        return failure("1455", "The paging file is too small for this operation to complete.");
    }
    const made = insertProcess(tx, { ...wanted, parent });
    if (wanted.program != null) runProgram(tx, made.id, wanted.program);
    return made.id;
  },
  hop: ({ caller, commandLine }) => ({
    from: refOf(processes, caller),
    to: componentRef("Process Manager"),
    channel: "syscall",
    label: "NtCreateUserProcess",
    body: { CommandLine: commandLine },
  }),
  explain: ({ data, before, after, failure: failed }) => {
    const caller = before.get(processes, data.caller);
    if (failed !== null)
      return step(`${caller?.image} asks for ${data.image}, but the job's memory limit leaves no room: error 1455.`, {
        ...internals7,
        title: "Windows Internals; memory limits of jobs",
      });
    const made = find(after, processes, (each) => before.get(processes, each.id) === undefined);
    const parent = made?.parent == null ? undefined : after.get(processes, made.parent);
    const where = made?.silo == null ? "on the host" : "in the container's silo";
    const by = parent !== undefined && parent.id !== data.caller ? `, as a child of ${parent.image}` : "";
    const text = `${caller?.image} starts ${data.image} (${made?.pid}) ${where}${by}.`;
    const about = made === undefined ? {} : { about: refOf(processes, made.id) };
    return (data.notable === false ? detail : step)(text, createProcessDocs, about);
  },
});
