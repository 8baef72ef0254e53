import type { FlagSpec } from "#shell/flags/kind.ts";
import { bool, int, list, string, uint, uint16 } from "#shell/flags/kinds.ts";
import { bytes, bytesOrUnlimited, decimal, deviceRateList, gpuRequest, ulimit } from "./kinds.ts";

/** What a new container may use, for `run` and `create`. */
export const limitFlags: readonly FlagSpec[] = [
  { name: "blkio-weight", kind: uint16, usage: "Block IO (relative weight), between 10 and 1000, or 0 to disable" },
  {
    name: "blkio-weight-device",
    kind: deviceRateList,
    usage: "Block IO weight (relative device weight)",
    shownDefault: "[]",
  },
  { name: "cpu-count", kind: int, usage: "CPU count (Windows only)" },
  { name: "cpu-percent", kind: int, usage: "CPU percent (Windows only)" },
  { name: "cpu-period", kind: int, usage: "Limit CPU CFS (Completely Fair Scheduler) period" },
  { name: "cpu-quota", kind: int, usage: "Limit CPU CFS (Completely Fair Scheduler) quota" },
  { name: "cpu-rt-period", kind: int, usage: "Limit CPU real-time period in microseconds" },
  { name: "cpu-rt-runtime", kind: int, usage: "Limit CPU real-time runtime in microseconds" },
  { name: "cpu-shares", shorthand: "c", kind: int, usage: "CPU shares (relative weight)" },
  { name: "cpus", kind: decimal, usage: "Number of CPUs" },
  { name: "cpuset-cpus", kind: string, usage: "CPUs in which to allow execution (0-3, 0,1)" },
  { name: "cpuset-mems", kind: string, usage: "MEMs in which to allow execution (0-3, 0,1)" },
  { name: "device", kind: list, usage: "Add a host device to the container" },
  { name: "device-cgroup-rule", kind: list, usage: "Add a rule to the cgroup allowed devices list" },
  {
    name: "device-read-bps",
    kind: deviceRateList,
    usage: "Limit read rate (bytes per second) from a device",
    shownDefault: "[]",
  },
  {
    name: "device-read-iops",
    kind: deviceRateList,
    usage: "Limit read rate (IO per second) from a device",
    shownDefault: "[]",
  },
  {
    name: "device-write-bps",
    kind: deviceRateList,
    usage: "Limit write rate (bytes per second) to a device",
    shownDefault: "[]",
  },
  {
    name: "device-write-iops",
    kind: deviceRateList,
    usage: "Limit write rate (IO per second) to a device",
    shownDefault: "[]",
  },
  { name: "gpus", kind: gpuRequest, usage: "GPU devices to add to the container ('all' to pass all GPUs)" },
  { name: "io-maxbandwidth", kind: bytes, usage: "Maximum IO bandwidth limit for the system drive (Windows only)" },
  { name: "io-maxiops", kind: uint, usage: "Maximum IOps limit for the system drive (Windows only)" },
  { name: "kernel-memory", kind: bytes, usage: "Kernel memory limit" },
  { name: "memory", shorthand: "m", kind: bytes, usage: "Memory limit" },
  { name: "memory-reservation", kind: bytes, usage: "Memory soft limit" },
  {
    name: "memory-swap",
    kind: bytesOrUnlimited,
    usage: "Swap limit equal to memory plus swap: '-1' to enable unlimited swap",
  },
  { name: "memory-swappiness", kind: int, usage: "Tune container memory swappiness (0 to 100)", default: "-1" },
  { name: "oom-kill-disable", kind: bool, usage: "Disable OOM Killer" },
  { name: "oom-score-adj", kind: int, usage: "Tune host's OOM preferences (-1000 to 1000)" },
  { name: "pids-limit", kind: int, usage: "Tune container pids limit (set -1 for unlimited)" },
  { name: "shm-size", kind: bytes, usage: "Size of /dev/shm" },
  { name: "storage-opt", kind: list, usage: "Storage driver options for the container" },
  { name: "ulimit", kind: ulimit, usage: "Ulimit options" },
];
