import { defineAct } from "#core/event.ts";
import { detail, headline, step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { componentRef } from "../../kernel/component/list.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { services } from "../../kernel/service/service.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";
import { processRef } from "../actors.ts";
import { captures, hcsshim, internals, sessionApi } from "../source.ts";

/** The message that makes the host's Session Manager clone itself into a silo. */
export const startServerSilo = defineAct<{
  readonly compute: ProcessId;
  readonly sessionManager: ProcessId;
  readonly silo: SiloId;
}>("sm.start-server-silo", {
  takes: 500,
  hop: ({ compute, sessionManager }) => ({
    from: processRef(compute),
    to: processRef(sessionManager),
    channel: "ALPC",
    label: "SmStartServerSiloApi (7)",
    body: { Port: "\\SmApiPort", JobHandle: "handle", CreateSuspended: false },
  }),
  explain: ({ data }) =>
    headline("vmcompute.exe sends the host's smss.exe a message over ALPC: start a session in this silo.", sessionApi, {
      about: processRef(data.sessionManager),
    }),
});

/** The container's Session Manager prepares its silo: registry, known DLLs, DOS devices. */
export const prepareSession = defineAct<{ readonly process: ProcessId }>("sm.prepare", {
  takes: 1500,
  hop: ({ process }) => ({
    from: processRef(process),
    to: componentRef("Configuration Manager"),
    channel: "syscall",
    label: "NtOpenKey (Session Manager)",
    body: { ObjectName: "\\Registry\\Machine\\System\\CurrentControlSet\\Control\\Session Manager" },
  }),
  explain: ({ data }) =>
    step(
      "The container's smss.exe reads the container's own registry and makes known DLLs, DOS devices and environment.",
      { ...internals, mark: "assumption" },
      { about: processRef(data.process) },
    ),
});

/** A service of the container is running. */
export const startServices = defineAct<{
  readonly manager: ProcessId;
  readonly process: ProcessId;
  readonly silo: SiloId;
  readonly names: readonly string[];
}>("scm.running", {
  takes: 400,
  run: (tx, { process, silo, names }) => {
    if (tx.get(processes, process) === undefined) return;
    tx.update(processes, process, { services: names });
    for (const name of names)
      tx.insert(services, { silo, name, displayName: name, state: "running", start: "auto", process });
  },
  hop: ({ manager, process, names }) => ({
    from: processRef(process),
    to: processRef(manager),
    channel: "service control",
    label: "SetServiceStatus",
    body: names.map((name) => ({ ServiceName: name, CurrentState: "SERVICE_RUNNING" })),
  }),
  explain: ({ data }) =>
    detail(
      `The container's services.exe hears that ${data.names.join(", ")} run${data.names.length === 1 ? "s" : ""}.`,
      captures,
      {
        about: processRef(data.process),
      },
    ),
});

/** The agent in the container tells the Host Compute Service that it is there. */
export const registerAgent = defineAct<{ readonly agent: ProcessId; readonly compute: ProcessId }>("agent.register", {
  takes: 600,
  hop: ({ agent, compute }) => ({
    from: processRef(agent),
    to: processRef(compute),
    channel: "RPC",
    label: "Container Execution Agent: ready",
  }),
  explain: ({ data, after }) =>
    headline(
      `CExecSvc.exe (${after.get(processes, data.agent)?.pid}) reports to vmcompute.exe: the container is running.`,
      { ...internals, mark: "reverse-engineered" },
      { about: processRef(data.agent) },
    ),
});

/** The Host Compute Service hands a request for a process to the agent in the container. */
export const askAgent = defineAct<{
  readonly compute: ProcessId;
  readonly agent: ProcessId;
  readonly body: object;
}>("agent.create-process", {
  takes: 500,
  hop: ({ compute, agent, body }) => ({
    from: processRef(compute),
    to: processRef(agent),
    channel: "RPC",
    label: "CExecCreateProcess",
    body,
  }),
  explain: ({ data }) =>
    step("vmcompute.exe hands the request to CExecSvc.exe inside the container.", internals, {
      about: processRef(data.agent),
    }),
});

/** The agent logs the user on, with the container's own LSA. */
export const logOn = defineAct<{ readonly agent: ProcessId; readonly authority: ProcessId; readonly user: string }>(
  "agent.log-on",
  {
    takes: 900,
    hop: ({ agent, authority, user }) => ({
      from: processRef(agent),
      to: processRef(authority),
      channel: "ALPC",
      label: "LsaLogonUser",
      body: { User: user },
    }),
    explain: ({ data }) =>
      step(`CExecSvc.exe logs on ${data.user} with the container's own lsass.exe.`, internals, {
        about: processRef(data.authority),
      }),
  },
);

/** Answer to a request for a process: its id and the three pipes. */
export const agentAnswers = defineAct<{
  readonly compute: ProcessId;
  readonly engine: ProcessId;
  readonly pid: number;
  readonly process: ProcessId;
}>("hcs.process-information", {
  takes: 300,
  hop: ({ compute, engine, pid }) => ({
    from: processRef(compute),
    to: processRef(engine),
    channel: "RPC",
    label: "HCS_PROCESS_INFORMATION",
    body: { ProcessId: pid, StdInput: "pipe", StdOutput: "pipe", StdError: "pipe" },
  }),
  explain: ({ data }) =>
    step(`dockerd.exe gets the process id ${data.pid} and the ends of its pipes.`, hcsshim, {
      about: refOf(processes, data.process),
    }),
});
