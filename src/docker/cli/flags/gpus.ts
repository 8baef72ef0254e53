import type { DeviceRequest } from "#docker/engine/api/host-config.ts";
import { csvFields, keyAndValue } from "./csv.ts";

export type GpuRead = { readonly request: DeviceRequest } | { readonly error: string };

const countOf = (text: string): number | undefined => {
  if (text === "all") return -1;
  return /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
};

/** One `--gpus`: `all`, a number, or `count=…,device=…,capabilities=…,driver=…`. */
export const readGpus = (text: string): GpuRead => {
  let driver = "";
  let count: number | undefined;
  let devices: readonly string[] | null = null;
  let capabilities: readonly string[] = ["gpu"];
  for (const field of csvFields(text)) {
    const [key, value] = keyAndValue(field);
    if (value === undefined || key === "count") {
      count = countOf(value ?? key);
      if (count === undefined)
        return { error: `invalid count (${value ?? key}): value must be either "all" or an integer: invalid syntax` };
    } else if (key === "driver") driver = value;
    else if (key === "device") devices = value.split(",");
    else if (key === "capabilities") capabilities = [...new Set([...value.split(","), "gpu"])];
    else if (key !== "options") return { error: `unexpected key '${key}' in '${field}'` };
  }
  const Count = count ?? (devices === null ? 1 : 0);
  return { request: { Driver: driver, Count, DeviceIDs: devices, Capabilities: [capabilities], Options: {} } };
};
