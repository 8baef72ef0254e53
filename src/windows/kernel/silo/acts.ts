import { defineAct } from "#core/event.ts";
import { detail, headline, step } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import { componentRef } from "../component/list.ts";
import { type JobId, jobs } from "../job/job.ts";
import { type ProcessId, processes } from "../process/process.ts";
import { serverSiloSteps } from "../source.ts";
import { type Silo, type SiloId, silos } from "./silo.ts";

export type NewSilo = Pick<Silo, "volume" | "binds" | "hostname" | "container" | "userModeBuild" | "building"> & {
  readonly caller: ProcessId;
  readonly job: JobId;
};

/** Sets the silo bit of a job. Fails if the job already has a process. */
export const createSilo = defineAct<NewSilo, SiloId>("silo.create", {
  takes: 150,
  run: (tx, { caller: _, job, ...wanted }) => {
    const row = tx.get(jobs, job);
    if (row === undefined) return failure("0xC0000008", "An invalid HANDLE was specified.");
    if (tx.all(processes).some((each) => each.job === job))
      return failure("0xC0000022", "The job has processes: it cannot become a silo.");
    return tx.insert(silos, {
      ...wanted,
      job,
      root: `\\Silos\\${row.number}`,
      state: "silo",
      server: false,
      session: null,
      systemRoot: null,
      notModelled: null,
    }).id;
  },
  hop: ({ caller }) => ({
    from: refOf(processes, caller),
    to: componentRef("Process Manager"),
    channel: "syscall",
    label: "NtSetInformationJobObject (35 CreateSilo)",
    body: { JobObjectInformationClass: 35, JobObjectInformation: null },
  }),
  explain: ({ data, after, failure: failed }) => {
    const silo = after.all(silos).find((each) => each.job === data.job);
    return step(
      failed === null
        ? "The job becomes a silo: the kernel gives it a place of its own for per-container state."
        : failed.message,
      serverSiloSteps,
      silo === undefined ? {} : { about: refOf(silos, silo.id) },
    );
  },
});

/** Makes `\Silos\<number>`, the silo's own root of the object namespace. */
export const rootSilo = defineAct<{ readonly caller: ProcessId; readonly silo: SiloId }>("silo.root", {
  takes: 120,
  run: (tx, { silo }) => {
    if (tx.get(silos, silo) === undefined) return failure("0xC0000008", "An invalid HANDLE was specified.");
    return undefined;
  },
  hop: ({ caller }) => ({
    from: refOf(processes, caller),
    to: componentRef("Object Manager"),
    channel: "syscall",
    label: "NtSetInformationJobObject (37 SiloRootDirectory)",
    body: { Flags: ["SHADOW_ROOT", "INITIALIZE", "SHADOW_DOS_DEVICES"] },
  }),
  explain: ({ data, after }) =>
    step(
      `The Object Manager makes ${after.get(silos, data.silo)?.root}: names that begin with \\ will start there for all in the silo.`,
      serverSiloSteps,
      { about: refOf(silos, data.silo) },
    ),
});

export const setSystemRoot = defineAct<{ readonly caller: ProcessId; readonly silo: SiloId; readonly path: string }>(
  "silo.system-root",
  {
    takes: 60,
    run: (tx, { silo, path }) => {
      if (tx.get(silos, silo) !== undefined) tx.update(silos, silo, { systemRoot: path });
    },
    hop: ({ caller, path }) => ({
      from: refOf(processes, caller),
      to: componentRef("Process Manager"),
      channel: "syscall",
      label: "NtSetInformationJobObject (45 SiloSystemRoot)",
      body: { NtSystemRoot: path },
    }),
    explain: ({ data }) =>
      detail(`The silo's system root is ${data.path}, on its own disk.`, serverSiloSteps, {
        about: refOf(silos, data.silo),
      }),
  },
);

/** A `Device` directory must stand in the silo's root before it can become a server silo. */
export const makeDeviceDirectory = defineAct<{ readonly caller: ProcessId; readonly silo: SiloId }>("silo.device", {
  takes: 60,
  hop: ({ caller }) => ({
    from: refOf(processes, caller),
    to: componentRef("Object Manager"),
    channel: "syscall",
    label: "NtCreateDirectoryObjectEx",
    body: { Name: "Device", ShadowDirectory: "\\Device" },
  }),
  explain: ({ data, after }) =>
    detail(
      `${after.get(silos, data.silo)?.root}\\Device is made as a shadow of the host's \\Device.`,
      serverSiloSteps,
      { about: refOf(silos, data.silo) },
    ),
});

/** `PspConvertSiloToServerSilo`: globals, silo monitors, logon sessions. */
export const initializeServerSilo = defineAct<{ readonly caller: ProcessId; readonly silo: SiloId }>(
  "silo.initialize",
  {
    takes: 2200,
    run: (tx, { silo }) => {
      const row = tx.get(silos, silo);
      if (row === undefined) return failure("0xC0000008", "An invalid HANDLE was specified.");
      tx.update(silos, silo, { server: true, state: "initializing" });
      return undefined;
    },
    hop: ({ caller }) => ({
      from: refOf(processes, caller),
      to: componentRef("Process Manager"),
      channel: "syscall",
      label: "NtSetInformationJobObject (40 ServerSiloInitialize)",
      body: { DeleteEvent: "handle", IsDownlevelContainer: false },
    }),
    explain: ({ data, after }) =>
      headline(
        `${after.get(silos, data.silo)?.root} becomes a server silo: the kernel allocates its globals and calls every silo monitor.`,
        serverSiloSteps,
        { about: refOf(silos, data.silo) },
      ),
  },
);

/** Marks a server silo as started. */
export const markSiloRunning = defineAct<{ readonly caller: ProcessId; readonly silo: SiloId }>("silo.running", {
  takes: 60,
  run: (tx, { silo }) => {
    if (tx.get(silos, silo) !== undefined) tx.update(silos, silo, { state: "started" });
  },
  hop: ({ caller }) => ({
    from: refOf(processes, caller),
    to: componentRef("Process Manager"),
    channel: "syscall",
    label: "NtSetInformationJobObject (41 ServerSiloRunningState)",
  }),
  explain: ({ data, after }) =>
    detail(`The kernel notes that ${after.get(silos, data.silo)?.root} is started.`, serverSiloSteps, {
      about: refOf(silos, data.silo),
    }),
});

/** What the silo did that Silo does not model. */
export const markSiloNotModelled = defineAct<{
  readonly process: ProcessId;
  readonly silo: SiloId;
  readonly what: string;
}>("silo.not-modelled", {
  run: (tx, { silo, what, process }) => {
    if (tx.get(silos, silo)?.notModelled === null) tx.update(silos, silo, { notModelled: what });
    if (tx.get(processes, process)?.notModelled === null) tx.update(processes, process, { notModelled: what });
  },
  explain: ({ data }) =>
    step(
      `Silo does not model ${data.what}: what it leaves behind is unknown.`,
      { title: "Limit of the model", mark: "assumption" },
      { about: refOf(processes, data.process) },
    ),
});
