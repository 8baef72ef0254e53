import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { int, string, uint16 } from "#shell/flags/kinds.ts";
import { bytes, bytesOrUnlimited, decimal } from "../flags/kinds.ts";

export const updateCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER [CONTAINER...]",
  short: "Update configuration of one or more containers",
  aliases: ["docker container update", "docker update"],
  args: atLeast(1),
  flags: [
    { name: "blkio-weight", kind: uint16, usage: "Block IO (relative weight), between 10 and 1000, or 0 to disable" },
    { name: "cpu-period", kind: int, usage: "Limit CPU CFS (Completely Fair Scheduler) period" },
    { name: "cpu-quota", kind: int, usage: "Limit CPU CFS (Completely Fair Scheduler) quota" },
    { name: "cpu-rt-period", kind: int, usage: "Limit the CPU real-time period in microseconds" },
    { name: "cpu-rt-runtime", kind: int, usage: "Limit the CPU real-time runtime in microseconds" },
    { name: "cpu-shares", shorthand: "c", kind: int, usage: "CPU shares (relative weight)" },
    { name: "cpus", kind: decimal, usage: "Number of CPUs" },
    { name: "cpuset-cpus", kind: string, usage: "CPUs in which to allow execution (0-3, 0,1)" },
    { name: "cpuset-mems", kind: string, usage: "MEMs in which to allow execution (0-3, 0,1)" },
    { name: "memory", shorthand: "m", kind: bytes, usage: "Memory limit" },
    { name: "memory-reservation", kind: bytes, usage: "Memory soft limit" },
    {
      name: "memory-swap",
      kind: bytesOrUnlimited,
      usage: "Swap limit equal to memory plus swap: -1 to enable unlimited swap",
    },
    { name: "pids-limit", kind: int, usage: "Tune container pids limit (set -1 for unlimited)" },
    { name: "restart", kind: string, usage: "Restart policy to apply when a container exits" },
  ],
};
