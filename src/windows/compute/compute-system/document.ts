import type { ContainerSpec } from "#contract/container-runtime.ts";
import type { Reader } from "#core/world.ts";
import { endpoints } from "../../network/endpoint/endpoint.ts";
import { layers } from "../../storage/layer/layer.ts";
import { volumes } from "../../storage/volume/volume.ts";
import { nameGuid } from "./guid.ts";

const root = "C:\\ProgramData\\docker\\windowsfilter\\";

/** Rate of `--cpus`: 1/100 % of all processors, at least 1. Source: reference/windows-internals.md §6.2. */
export const cpuRateOf = (nanoCpus: number, cpus: number): number =>
  Math.min(10_000, Math.max(1, Math.floor(nanoCpus / cpus / 100_000)));

/** Weight of a job from `--cpu-shares`. Source: reference/windows-internals.md §6.2. */
export const cpuWeightOf = (shares: number): number => 1 + Math.floor((8 * shares) / 10_000);

/** The document of `HcsCreateComputeSystem`, schema 1: zero and empty members are left out. Source: reference/hcs-hns.md §2.2. */
export const createDocument = (
  reader: Reader,
  spec: ContainerSpec,
  cpus: number,
): Readonly<Record<string, unknown>> => {
  const volume = reader.all(volumes).find((each) => each.id === spec.mounted.volume.id);
  const chain = (volume?.layers ?? []).flatMap((id) => {
    const layer = reader.get(layers, id);
    return layer === undefined ? [] : [{ ID: nameGuid(layer.folder), Path: `${root}${layer.folder}` }];
  });
  const directories = spec.binds.filter(({ type }) => type !== "npipe");
  const pipes = spec.binds.filter(({ type }) => type === "npipe");
  const plugged = reader.all(endpoints).filter((each) => spec.endpoints.some(({ id }) => id === each.id));
  return {
    SystemType: "Container",
    Name: spec.id,
    Owner: "docker",
    ...(spec.isolation === "hyperv" ? {} : { VolumePath: spec.mounted.path.replace(/\\$/, "") }),
    IgnoreFlushesDuringBoot: true,
    LayerFolderPath: `${root}${spec.id}`,
    Layers: chain,
    ...(spec.cpuShares === null ? {} : { ProcessorWeight: spec.cpuShares }),
    HostName: spec.hostname,
    ...(spec.memory === null ? {} : { MemoryMaximumInMB: Math.floor(spec.memory / 1_048_576) }),
    ...(spec.nanoCpus === null ? {} : { ProcessorMaximum: cpuRateOf(spec.nanoCpus, cpus) }),
    ...(directories.length === 0
      ? {}
      : {
          MappedDirectories: directories.map(({ source, target, readOnly }) => ({
            HostPath: source,
            ContainerPath: target,
            ReadOnly: readOnly,
          })),
        }),
    ...(pipes.length === 0
      ? {}
      : {
          MappedPipes: pipes.map(({ source, target }) => ({
            HostPath: source,
            ContainerPipeName: target.replace(/^\\\\\.\\pipe\\/i, ""),
          })),
        }),
    HvPartition: spec.isolation === "hyperv",
    EndpointList: plugged.map(({ guid }) => guid.toUpperCase()),
    AllowUnqualifiedDNSQuery: true,
  };
};
