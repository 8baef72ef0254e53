import type { ContainerSpec } from "#contract/container-runtime.ts";
import { type Act, defineAct } from "#core/event.ts";
import { headline, step } from "#core/explain.ts";
import { type Failure, failure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import { fitsProcessIsolation, hostBuild, versionOf } from "../../builds/index.ts";
import { hosts } from "../../kernel/host/host.ts";
import type { ProcessId } from "../../kernel/process/process.ts";
import { processRef } from "../actors.ts";
import { type ComputeSystem, type ComputeSystemId, computeSystems } from "../compute-system/compute-system.ts";
import { hcsDocs, hcsshim } from "../source.ts";

interface Between {
  readonly engine: ProcessId;
  readonly compute: ProcessId;
}

/** `HcsCreateComputeSystem`. Fails where the image's user mode cannot run on this kernel. */
export const createSystem = defineAct<
  Between & {
    readonly spec: ContainerSpec;
    readonly document: object;
    /** Why a directory cannot be mapped. */
    readonly problem: Failure | null;
  },
  ComputeSystemId
>("hcs.create", {
  takes: 900,
  run: (tx, { spec, document, problem }) => {
    const host = tx.all(hosts)[0];
    const build = hostBuild(host?.build ?? "");
    const fits =
      build === undefined ||
      spec.osVersion === null ||
      fitsProcessIsolation(versionOf(build), spec.osVersion, build.sameRevision);
    if (spec.isolation === "hyperv")
      return failure(
        "0xc0370102",
        `hcs::CreateComputeSystem ${spec.id}: The virtual machine could not be started because a required feature is not installed.`,
      );
    if (!fits)
      return failure(
        "0xc0370101",
        `hcs::CreateComputeSystem ${spec.id}: The container operating system does not match the host operating system.`,
      );
    if (problem !== null) return problem;
    return tx.insert(computeSystems, {
      name: spec.id,
      owner: "docker",
      state: "Created",
      silo: null,
      document: document as Readonly<Record<string, unknown>>,
      agent: null,
      containerName: spec.name,
      image: spec.image,
    }).id;
  },
  hop: ({ engine, compute, document }) => ({
    from: processRef(engine),
    to: processRef(compute),
    channel: "RPC",
    label: "HcsCreateComputeSystem",
    body: document,
  }),
  explain: ({ data, after, failure: failed }) => {
    if (failed !== null) return headline(failed.message, hcsshim, { about: processRef(data.compute) });
    const made = after.all(computeSystems).find((each) => each.name === data.spec.id);
    return headline(
      `dockerd.exe asks vmcompute.exe, the Host Compute Service, to create a compute system for ${data.spec.name}.`,
      hcsshim,
      made === undefined ? {} : { about: refOf(computeSystems, made.id) },
    );
  },
});

const request = (
  kind: string,
  label: string,
  text: string,
  takes: number,
): Act<Between & { readonly container: string; readonly body?: object }> =>
  defineAct(kind, {
    takes,
    hop: ({ engine, compute, body, container }) => ({
      from: processRef(engine),
      to: processRef(compute),
      channel: "RPC",
      label,
      body: body ?? { Id: container },
    }),
    explain: ({ data }) => step(text, hcsshim, { about: processRef(data.compute) }),
  });

export const queryProperties = request(
  "hcs.properties",
  "HcsGetComputeSystemProperties",
  "dockerd.exe asks vmcompute.exe what it knows of the compute system.",
  300,
);
export const startSystem = request(
  "hcs.start",
  "HcsStartComputeSystem",
  "dockerd.exe asks vmcompute.exe to start the compute system.",
  500,
);
export const createProcessRequest = request(
  "hcs.create-process",
  "HcsCreateProcess",
  "A second request: dockerd.exe asks vmcompute.exe to run the program in the container.",
  500,
);
export const registerCallback = request(
  "hcs.register-callback",
  "HcsRegisterProcessCallback",
  "dockerd.exe asks to be told when that process ends.",
  150,
);
export const shutdownSystem = request(
  "hcs.shutdown",
  "HcsShutdownComputeSystem",
  "dockerd.exe asks vmcompute.exe for an orderly shutdown of the container.",
  500,
);
export const terminateSystem = request(
  "hcs.terminate",
  "HcsTerminateComputeSystem",
  "dockerd.exe asks vmcompute.exe to end the container at once.",
  500,
);
export const closeSystem = request(
  "hcs.close",
  "HcsCloseComputeSystem",
  "dockerd.exe closes its handle: compute systems are not persistent, so HCS forgets the container.",
  200,
);
export const terminateProcessRequest = request(
  "hcs.terminate-process",
  "HcsTerminateProcess",
  "dockerd.exe asks vmcompute.exe to end one process of the container.",
  400,
);

/** Names of notifications. Source: reference/hcs-hns.md §4. */
const notifications = {
  1: "SystemExited",
  2: "SystemCreateCompleted",
  3: "SystemStartCompleted",
  7: "SystemSiloJobCreated",
  65536: "ProcessExited",
} as const;

/** The answer to an asynchronous call, delivered by callback. */
export const notify = defineAct<
  Between & { readonly container: string; readonly type: keyof typeof notifications; readonly status: string }
>("hcs.notify", {
  takes: 300,
  hop: ({ engine, compute, type, status, container }) => ({
    from: processRef(compute),
    to: processRef(engine),
    channel: "callback",
    label: `${notifications[type]} (0x${type.toString(16)})`,
    body: { NotificationType: type, NotificationStatus: status, Id: container },
  }),
  explain: ({ data }) =>
    step(`vmcompute.exe calls dockerd.exe back: ${notifications[data.type]}.`, hcsDocs, {
      about: processRef(data.engine),
    }),
});

/** What HCS knows of a compute system changes. */
export const changeSystem = defineAct<{
  readonly system: ComputeSystemId;
  readonly to: Partial<Pick<ComputeSystem, "state" | "silo" | "agent">>;
}>("hcs.change", {
  run: (tx, { system, to }) => {
    if (tx.get(computeSystems, system) !== undefined) tx.update(computeSystems, system, to);
  },
  explain: ({ data, after }) =>
    step(`The compute system is ${after.get(computeSystems, data.system)?.state ?? "gone"}.`, hcsDocs, {
      about: refOf(computeSystems, data.system),
    }),
});

/** HCS forgets a compute system. */
export const forgetSystem = defineAct<{ readonly system: ComputeSystemId }>("hcs.forget", {
  run: (tx, { system }) => tx.remove(computeSystems, system),
  explain: () => step("HCS has forgotten the compute system; only docker still knows the container.", hcsshim),
});
