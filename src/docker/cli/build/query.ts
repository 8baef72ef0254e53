import type { Flags } from "#shell/flags/kind.ts";
import { flagNumber, flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import { pairs } from "../create/environment.ts";

const texts = [
  ["cgroupparent", "cgroup-parent"],
  ["cpusetcpus", "cpuset-cpus"],
  ["cpusetmems", "cpuset-mems"],
  ["isolation", "isolation"],
  ["platform", "platform"],
  ["target", "target"],
] as const;

const numbers = [
  ["cpuperiod", "cpu-period"],
  ["cpuquota", "cpu-quota"],
  ["cpushares", "cpu-shares"],
  ["memory", "memory"],
  ["memswap", "memory-swap"],
  ["shmsize", "shm-size"],
] as const;

const switches = [
  ["forcerm", "force-rm"],
  ["nocache", "no-cache"],
  ["pull", "pull"],
  ["q", "quiet"],
] as const;

const lists = [
  ["t", "tag"],
  ["extrahosts", "add-host"],
  ["securityopt", "security-opt"],
] as const;

/** The query of `POST /build`: what is not given is left out. Recorded from docker 28.2.2. `dockerfile`: relative to the context, with `/`. */
export const buildQuery = (flags: Flags, dockerfile: string): Readonly<Record<string, readonly string[]>> => {
  const query: Record<string, readonly string[]> = { dockerfile: [dockerfile], version: ["1"] };
  for (const [key, flag] of texts) if (flagText(flags, flag) !== "") query[key] = [flagText(flags, flag)];
  for (const [key, flag] of numbers) if (flagNumber(flags, flag) !== 0) query[key] = [flagText(flags, flag)];
  for (const [key, flag] of switches) if (flagOn(flags, flag)) query[key] = ["1"];
  for (const [key, flag] of lists) if (flagTexts(flags, flag).length > 0) query[key] = flagTexts(flags, flag);
  const args = flagTexts(flags, "build-arg");
  const labels = flagTexts(flags, "label");
  const cache = flagTexts(flags, "cache-from");
  const mode = flagText(flags, "network");
  return {
    ...query,
    ...(flagOn(flags, "rm") ? {} : { rm: ["0"] }),
    ...(mode === "default" || mode === "" ? {} : { networkmode: [mode] }),
    ...(args.length === 0 ? {} : { buildargs: [JSON.stringify(pairs(args))] }),
    ...(labels.length === 0 ? {} : { labels: [JSON.stringify(pairs(labels))] }),
    ...(cache.length === 0 ? {} : { cachefrom: [JSON.stringify(cache)] }),
  };
};
