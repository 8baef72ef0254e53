import { type Failure, isFailure } from "#core/failure.ts";
import { type JsonObject, type Shape, shaped } from "../api/json.ts";
import type { HostConfig as ApiHostConfig, PortBinding, RestartPolicy } from "../api/types.ts";

export type { RestartPolicy };

/** What a container gets from its host. What the engine does not act on stays as it came. */
export type HostConfig = ApiHostConfig &
  JsonObject & { readonly PortBindings: Readonly<Record<string, readonly PortBinding[]>> };

const noPolicy: RestartPolicy = { Name: "no", MaximumRetryCount: 0 };

/** In the order in which the engine writes them. Source: reference/docker-cli.md §8. */
export const hostConfigShape: Shape = {
  Binds: ["texts", null],
  ContainerIDFile: ["text", ""],
  LogConfig: ["object", { Type: "json-file", Config: {} }],
  NetworkMode: ["text", "default"],
  PortBindings: ["object", {}],
  RestartPolicy: ["object", noPolicy],
  AutoRemove: ["bool", false],
  VolumeDriver: ["text", ""],
  VolumesFrom: ["texts", null],
  ConsoleSize: ["pair", [0, 0]],
  CapAdd: ["texts", null],
  CapDrop: ["texts", null],
  CgroupnsMode: ["text", ""],
  Dns: ["texts", []],
  DnsOptions: ["texts", []],
  DnsSearch: ["texts", []],
  ExtraHosts: ["texts", null],
  GroupAdd: ["texts", null],
  IpcMode: ["text", ""],
  Cgroup: ["text", ""],
  Links: ["texts", null],
  OomScoreAdj: ["int", 0],
  PidMode: ["text", ""],
  Privileged: ["bool", false],
  PublishAllPorts: ["bool", false],
  ReadonlyRootfs: ["bool", false],
  SecurityOpt: ["texts", null],
  StorageOpt: ["map", undefined],
  Tmpfs: ["map", undefined],
  UTSMode: ["text", ""],
  UsernsMode: ["text", ""],
  ShmSize: ["int", 0],
  Sysctls: ["map", undefined],
  Runtime: ["text", undefined],
  Isolation: ["text", ""],
  CpuShares: ["int", 0],
  Memory: ["int", 0],
  NanoCpus: ["int", 0],
  CgroupParent: ["text", ""],
  BlkioWeight: ["int", 0],
  BlkioWeightDevice: ["objects", []],
  BlkioDeviceReadBps: ["objects", []],
  BlkioDeviceWriteBps: ["objects", []],
  BlkioDeviceReadIOps: ["objects", []],
  BlkioDeviceWriteIOps: ["objects", []],
  CpuPeriod: ["int", 0],
  CpuQuota: ["int", 0],
  CpuRealtimePeriod: ["int", 0],
  CpuRealtimeRuntime: ["int", 0],
  CpusetCpus: ["text", ""],
  CpusetMems: ["text", ""],
  Devices: ["objects", []],
  DeviceCgroupRules: ["texts", null],
  DeviceRequests: ["objects", null],
  MemoryReservation: ["int", 0],
  MemorySwap: ["int", 0],
  MemorySwappiness: ["int", null],
  OomKillDisable: ["bool", false],
  PidsLimit: ["int", null],
  Ulimits: ["objects", []],
  CpuCount: ["int", 0],
  CpuPercent: ["int", 0],
  IOMaximumIOps: ["int", 0],
  IOMaximumBandwidth: ["int", 0],
  Mounts: ["objects", undefined],
  Init: ["bool", undefined],
  MaskedPaths: ["texts", null],
  ReadonlyPaths: ["texts", null],
};

const policyShape: Shape = { Name: ["text", ""], MaximumRetryCount: ["int", 0] };
const logShape: Shape = { Type: ["text", ""], Config: ["map", {}] };
const mappingShape: Shape = { HostIp: ["text", ""], HostPort: ["text", ""] };

const readMappings = (value: unknown): HostConfig["PortBindings"] | Failure => {
  const result: Record<string, readonly PortBinding[]> = {};
  for (const [port, list] of Object.entries((value ?? {}) as JsonObject)) {
    const mappings: PortBinding[] = [];
    for (const each of Array.isArray(list) ? list : []) {
      const mapping = shaped(mappingShape, each, "PortBinding");
      if (isFailure(mapping)) return mapping;
      mappings.push(mapping as unknown as PortBinding);
    }
    result[port] = mappings;
  }
  return result;
};

/** The `HostConfig` of a request, or a failure as Go's decoder words it. Unlimited values the client sends become the ones inspect shows. */
export const readHostConfig = (value: unknown): HostConfig | Failure => {
  const read = shaped(hostConfigShape, value, "ContainerConfigWrapper.HostConfig");
  if (isFailure(read)) return read;
  const policy = shaped(policyShape, read.RestartPolicy, "RestartPolicy");
  if (isFailure(policy)) return policy;
  const log = shaped(logShape, read.LogConfig, "LogConfig");
  if (isFailure(log)) return log;
  const ports = readMappings(read.PortBindings);
  if (isFailure(ports)) return ports;
  return {
    ...read,
    LogConfig: { ...log, Type: log.Type === "" ? "json-file" : log.Type },
    PortBindings: ports,
    RestartPolicy: { ...policy, Name: policy.Name === "" ? "no" : policy.Name },
    MemorySwappiness: read.MemorySwappiness === -1 ? null : read.MemorySwappiness,
    PidsLimit: read.PidsLimit === 0 || read.PidsLimit === -1 ? null : read.PidsLimit,
  } as unknown as HostConfig;
};
