import { type GoValue, goStruct, nilMap, nilSlice } from "#shell/template/index.ts";

/** Objects that are maps in the client's types; all others are structs. */
const maps = new Set([
  "Annotations",
  "AuxiliaryAddresses",
  "Containers",
  "Data",
  "DriverOpts",
  "ExposedPorts",
  "Labels",
  "Networks",
  "Options",
  "PortBindings",
  "Ports",
  "StorageOpt",
  "Sysctls",
  "Tmpfs",
  "Volumes",
]);

const pointers = new Set(["IPAMConfig", "MemorySwappiness", "OomKillDisable", "PidsLimit"]);

/** Fields that the client's types spell otherwise than JSON does. */
const typedNames: Readonly<Record<string, string>> = {
  CpuCount: "CPUCount",
  CpuPercent: "CPUPercent",
  CpuPeriod: "CPUPeriod",
  CpuQuota: "CPUQuota",
  CpuRealtimePeriod: "CPURealtimePeriod",
  CpuRealtimeRuntime: "CPURealtimeRuntime",
  CpuShares: "CPUShares",
  HostIp: "HostIP",
  Id: "ID",
  NanoCpus: "NanoCPUs",
};

const isMapAt = (key: string, parent: string): boolean => maps.has(key) || (key === "Config" && parent === "LogConfig");

const view = (value: unknown, key: string, parent: string): GoValue => {
  if (value === null) return pointers.has(key) ? null : isMapAt(key, parent) ? nilMap : nilSlice;
  if (Array.isArray(value)) return value.map((item) => view(item, "", key));
  if (typeof value !== "object") return value;
  const entries = Object.entries(value as object);
  if (isMapAt(key, parent)) return Object.fromEntries(entries.map(([name, item]) => [name, view(item, "", key)]));
  const fields = entries.map(([name, item]): [string, GoValue] => [typedNames[name] ?? name, view(item, name, key)]);
  return goStruct(`types.${key}`, Object.fromEntries(fields), false, value);
};

/** An object as a template of the real client first sees it: with the field names and kinds of its own types. */
export const typedView = (object: unknown): GoValue => view(object, "", "");
