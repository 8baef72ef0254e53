import type { Platform } from "#contract/platform.ts";
import { type Failure, failure } from "#core/failure.ts";
import type { HostConfig } from "../../container/host-config.ts";
import type { Checked } from "../rules.ts";

// Source: reference/docker-cli.md §5.2, §5.4; moby daemon/daemon_windows.go, verifyPlatformContainerResources.
const wrong = (message: string): Failure => failure("400", message);

const discarded = (kept: string, dropped: string): string =>
  `Conflicting options: CPU ${kept} takes priority over CPU ${dropped} on Windows Server Containers. CPU ${dropped} discarded`;

/** A process-isolated container has one of the three limits: count before shares before percent. */
const oneLimit = (config: HostConfig): Checked => {
  if (config.Isolation !== "process") return { hostConfig: config, warnings: [] };
  if (config.CpuCount > 0) {
    const warnings = [
      ...(config.CpuShares > 0 ? [discarded("count", "shares")] : []),
      ...(config.CpuPercent > 0 ? [discarded("count", "percent")] : []),
    ];
    return { hostConfig: { ...config, CpuShares: 0, CpuPercent: 0 }, warnings };
  }
  if (config.CpuShares > 0 && config.CpuPercent > 0)
    return { hostConfig: { ...config, CpuPercent: 0 }, warnings: [discarded("shares", "percent")] };
  return { hostConfig: config, warnings: [] };
};

const rangeProblem = (config: HostConfig, cpus: number): string | undefined => {
  const { CpuShares, CpuPercent, CpuCount, NanoCpus } = config;
  if (CpuShares < 0 || CpuShares > 10000) return "range of CPUShares is from 1 to 10000";
  if (CpuPercent < 0 || CpuPercent > 100) return "range of CPUPercent is from 1 to 100";
  if (CpuCount < 0) return "invalid CPUCount: CPUCount cannot be negative";
  if (NanoCpus > 0 && CpuPercent > 0) return "conflicting options: Nano CPUs and CPU Percent cannot both be set";
  if (NanoCpus > 0 && CpuShares > 0) return "conflicting options: Nano CPUs and CPU Shares cannot both be set";
  if (NanoCpus < 0 || NanoCpus > cpus * 1e9)
    return `range of CPUs is from 0.01 to ${cpus.toFixed(2)}, as there are only ${cpus} CPUs available`;
  return undefined;
};

const isSet = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : value !== null && value !== undefined && value !== 0 && value !== "" && value !== false;

/** Field of the request, and what the engine calls it. */
const unsupported: readonly (readonly [string, string])[] = [
  ["BlkioDeviceReadBps", "BlkioDeviceReadBps"],
  ["BlkioDeviceReadIOps", "BlkioDeviceReadIOps"],
  ["BlkioDeviceWriteBps", "BlkioDeviceWriteBps"],
  ["BlkioDeviceWriteIOps", "BlkioDeviceWriteIOps"],
  ["BlkioWeight", "BlkioWeight"],
  ["BlkioWeightDevice", "BlkioWeightDevice"],
  ["CgroupParent", "CgroupParent"],
  ["CpuPeriod", "CPUPeriod"],
  ["CpusetCpus", "CpusetCpus"],
  ["CpusetMems", "CpusetMems"],
  ["KernelMemory", "KernelMemory"],
  ["MemoryReservation", "MemoryReservation"],
  ["MemorySwap", "MemorySwap"],
  ["MemorySwappiness", "MemorySwappiness"],
  ["OomKillDisable", "OomKillDisable"],
  ["PidsLimit", "PidsLimit"],
  ["Ulimits", "Ulimits"],
];

const modeProblem = (config: HostConfig): string | undefined => {
  if (config.Privileged) return "Windows does not support privileged mode";
  if (config.ReadonlyRootfs) return "Windows does not support root filesystem in read-only mode";
  if (isSet(config.CpuRealtimePeriod)) return "Windows does not support CPU real-time period";
  if (isSet(config.CpuRealtimeRuntime)) return "Windows does not support CPU real-time runtime";
  return undefined;
};

export const checkHostConfig = (asked: HostConfig, { cpus }: Platform): Checked | Failure => {
  const mode = modeProblem(asked);
  if (mode !== undefined) return wrong(mode);
  const checked = oneLimit(asked);
  const range = rangeProblem(checked.hostConfig, cpus);
  if (range !== undefined) return wrong(range);
  const option = unsupported.find(([field]) => isSet(asked[field]));
  return option === undefined ? checked : wrong(`invalid option: Windows does not support ${option[1]}`);
};
