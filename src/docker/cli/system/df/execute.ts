import type { DiskUsage } from "#docker/engine/api/types.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { printed } from "../../errors.ts";
import { printList } from "../../format/listed.ts";
import { formatSystemDf } from "./format.ts";
import { formatSystemDfVerbose } from "./verbose.ts";

/** `docker system df`. */
export const systemDf: Executor = ({ system, engine, flags }) => {
  const usage = engine.need<DiskUsage>({ method: "GET", path: "/system/df" });
  const format = flagText(flags, "format");
  return flagOn(flags, "verbose")
    ? printed(formatSystemDfVerbose(usage, system.wallClock()))
    : printList(formatSystemDf(usage, format));
};
