import type { Resources, RestartPolicy } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagGiven, flagNumber, flagText } from "#shell/flags/values.ts";
import { readRestart } from "../create/host-options.ts";
import type { Outcome } from "../machine.ts";

/** The body of `POST /containers/{id}/update`, as recorded from docker 28.2.2. */
export const updateBody = (flags: Flags): Outcome<Resources & { readonly RestartPolicy: RestartPolicy }> => {
  const restart = readRestart(flagText(flags, "restart"));
  if ("error" in restart) return restart;
  return {
    value: {
      CpuShares: flagNumber(flags, "cpu-shares"),
      Memory: flagNumber(flags, "memory"),
      NanoCpus: flagNumber(flags, "cpus"),
      CgroupParent: "",
      BlkioWeight: flagNumber(flags, "blkio-weight"),
      BlkioWeightDevice: null,
      BlkioDeviceReadBps: null,
      BlkioDeviceWriteBps: null,
      BlkioDeviceReadIOps: null,
      BlkioDeviceWriteIOps: null,
      CpuPeriod: flagNumber(flags, "cpu-period"),
      CpuQuota: flagNumber(flags, "cpu-quota"),
      CpuRealtimePeriod: flagNumber(flags, "cpu-rt-period"),
      CpuRealtimeRuntime: flagNumber(flags, "cpu-rt-runtime"),
      CpusetCpus: flagText(flags, "cpuset-cpus"),
      CpusetMems: flagText(flags, "cpuset-mems"),
      Devices: null,
      DeviceCgroupRules: null,
      DeviceRequests: null,
      MemoryReservation: flagNumber(flags, "memory-reservation"),
      MemorySwap: flagNumber(flags, "memory-swap"),
      MemorySwappiness: null,
      OomKillDisable: null,
      PidsLimit: flagGiven(flags, "pids-limit") ? flagNumber(flags, "pids-limit") : null,
      Ulimits: null,
      CpuCount: 0,
      CpuPercent: 0,
      IOMaximumIOps: 0,
      IOMaximumBandwidth: 0,
      RestartPolicy: restart.value,
    },
  };
};
