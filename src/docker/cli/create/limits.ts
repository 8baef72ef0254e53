import type { Resources, ThrottleDevice, Ulimit } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagNumber, flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import { parseBytes } from "#shell/units.ts";
import { readGpus } from "../flags/gpus.ts";

const throttles = (flags: Flags, flag: string): readonly ThrottleDevice[] =>
  flagTexts(flags, flag).map((text) => {
    const [Path = "", rate = ""] = text.split(":");
    return { Path, Rate: flag.endsWith("bps") ? (parseBytes(rate) ?? 0) : Number(rate) };
  });

const ulimitOf = (text: string): Ulimit => {
  const [Name = "", range = ""] = text.split("=");
  const [soft = "", hard = soft] = range.split(":");
  return { Name, Hard: Number(hard), Soft: Number(soft) };
};

const orNull = <T>(items: readonly T[]): readonly T[] | null => (items.length === 0 ? null : items);

/** What a container may use, as its flags say; checked when they were parsed. */
export const readLimits = (flags: Flags): Resources => ({
  CpuShares: flagNumber(flags, "cpu-shares"),
  Memory: flagNumber(flags, "memory"),
  NanoCpus: flagNumber(flags, "cpus"),
  CgroupParent: flagText(flags, "cgroup-parent"),
  BlkioWeight: flagNumber(flags, "blkio-weight"),
  BlkioWeightDevice: flagTexts(flags, "blkio-weight-device").map((text) => {
    const [Path = "", weight = ""] = text.split(":");
    return { Path, Weight: Number(weight) };
  }),
  BlkioDeviceReadBps: throttles(flags, "device-read-bps"),
  BlkioDeviceWriteBps: throttles(flags, "device-write-bps"),
  BlkioDeviceReadIOps: throttles(flags, "device-read-iops"),
  BlkioDeviceWriteIOps: throttles(flags, "device-write-iops"),
  CpuPeriod: flagNumber(flags, "cpu-period"),
  CpuQuota: flagNumber(flags, "cpu-quota"),
  CpuRealtimePeriod: flagNumber(flags, "cpu-rt-period"),
  CpuRealtimeRuntime: flagNumber(flags, "cpu-rt-runtime"),
  CpusetCpus: flagText(flags, "cpuset-cpus"),
  CpusetMems: flagText(flags, "cpuset-mems"),
  Devices: flagTexts(flags, "device").map((path) => ({ PathOnHost: path, PathInContainer: "", CgroupPermissions: "" })),
  DeviceCgroupRules: orNull(flagTexts(flags, "device-cgroup-rule")),
  DeviceRequests: orNull(
    flagTexts(flags, "gpus").flatMap((text) => {
      const read = readGpus(text);
      return "error" in read ? [] : [read.request];
    }),
  ),
  MemoryReservation: flagNumber(flags, "memory-reservation"),
  MemorySwap: flagNumber(flags, "memory-swap"),
  MemorySwappiness: flagNumber(flags, "memory-swappiness"),
  OomKillDisable: flagOn(flags, "oom-kill-disable"),
  PidsLimit: flagNumber(flags, "pids-limit"),
  Ulimits: flagTexts(flags, "ulimit").map(ulimitOf),
  CpuCount: flagNumber(flags, "cpu-count"),
  CpuPercent: flagNumber(flags, "cpu-percent"),
  IOMaximumIOps: flagNumber(flags, "io-maxiops"),
  IOMaximumBandwidth: flagNumber(flags, "io-maxbandwidth"),
});
