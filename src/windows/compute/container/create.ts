import { createContainer } from "#contract/container-runtime.ts";
import { defineProcedure } from "#core/procedure.ts";
import { parseVersion } from "../../builds/index.ts";
import { hosts } from "../../kernel/host/host.ts";
import { createJob, limitJob } from "../../kernel/job/acts.ts";
import { createSilo, makeDeviceDirectory, rootSilo, setSystemRoot } from "../../kernel/silo/acts.ts";
import { installFiles } from "../../storage/calls/index.ts";
import type { VolumeId } from "../../storage/volume/volume.ts";
import { actorsOf, processRef } from "../actors.ts";
import { cpuRateOf, cpuWeightOf, createDocument } from "../compute-system/document.ts";
import { changeSystem, createSystem, notify, queryProperties } from "../hcs/requests.ts";
import { oldBinds } from "./old-binds.ts";

/** Create: a job that is a silo with a name space of its own; nothing runs in it yet. Order: reference/windows-internals.md §2.4, §2.5; reference/hcs-hns.md §2.1. */
export const create = defineProcedure(createContainer, (steps, spec) => {
  const { actors, document, cpus, old } = steps.look((world) => {
    const processors = world.all(hosts)[0]?.cpus ?? 1;
    return {
      actors: actorsOf(world),
      document: createDocument(world, spec, processors),
      cpus: processors,
      old: oldBinds(world, spec),
    };
  });
  const { engine, compute } = actors;
  const system = steps.do(createSystem, { engine, compute, spec, document, problem: old.problem });
  if (old.links.length > 0)
    steps.do(installFiles, {
      process: processRef(compute),
      volume: spec.mounted.volume.id as VolumeId,
      segments: [],
      readOnly: false,
      items: old.links,
      why: "links to the directories that are mapped, for this Windows has no bind filter",
    });
  const job = steps.do(createJob, { caller: compute, name: `\\Container_${spec.id}` });
  steps.do(limitJob, {
    caller: compute,
    job,
    killOnClose: true,
    memoryLimit: spec.memory,
    cpuRate: spec.nanoCpus === null ? null : cpuRateOf(spec.nanoCpus, cpus),
    cpuWeight: spec.cpuShares === null ? null : cpuWeightOf(spec.cpuShares),
  });
  const silo = steps.do(createSilo, {
    caller: compute,
    job,
    volume: spec.mounted.volume.id,
    binds: spec.binds
      .filter(({ type }) => type !== "npipe")
      .map(({ target, source, readOnly }) => ({ target, source, readOnly })),
    hostname: spec.hostname,
    container: spec.id,
    userModeBuild: String(parseVersion(spec.osVersion ?? "")?.build ?? ""),
    building: spec.building,
  });
  steps.do(rootSilo, { caller: compute, silo });
  steps.do(setSystemRoot, { caller: compute, silo, path: "C:\\Windows" });
  steps.do(makeDeviceDirectory, { caller: compute, silo });
  steps.do(changeSystem, { system, to: { silo } });
  steps.do(notify, { engine, compute, container: spec.id, type: 2, status: "0x0" });
  steps.do(queryProperties, { engine, compute, container: spec.id });
});
