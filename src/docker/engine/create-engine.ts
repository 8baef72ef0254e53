import type { Platform } from "#contract/platform.ts";
import type { Subsystem } from "#core/machine.ts";
import { acts } from "./acts.ts";
import type { Engine } from "./daemon/engine.ts";
import { proceduresOf } from "./procedures.ts";
import { rulesOf } from "./rules/index.ts";

/** The Docker engine of a machine. It knows of the machine what `platform` tells, and reaches it through `#contract` alone. */
export const createDockerEngine = (platform: Platform): Subsystem => {
  const engine: Engine = { platform, rules: rulesOf[platform.os] };
  return { name: "docker engine", acts, procedures: proceduresOf(engine) };
};
