import type { Platform } from "#contract/platform.ts";
import { linuxRules } from "./linux/index.ts";
import type { PlatformRules } from "./rules.ts";
import { windowsRules } from "./windows/index.ts";

export const rulesOf: Readonly<Record<Platform["os"], PlatformRules>> = {
  windows: windowsRules,
  linux: linuxRules,
};
