import { composeMachine, type Machine } from "#core/machine.ts";
import type { Steps } from "#core/procedure.ts";
import { dockerClient } from "#docker/cli/program.ts";
import { createDockerEngine } from "#docker/engine/index.ts";
import type { System } from "#shell/system.ts";
import type { HostBuild } from "#windows/builds/index.ts";
import { compute } from "#windows/compute/index.ts";
import { kernel } from "#windows/kernel/index.ts";
import type { ProcessId } from "#windows/kernel/process/process.ts";
import { network } from "#windows/network/index.ts";
import { cmdLineProcedure } from "#windows/programs/cmd/cmd.ts";
import { controlService } from "#windows/programs/common/services/control.ts";
import { hostFiles } from "#windows/programs/host-files.ts";
import { powershellLineProcedure } from "#windows/programs/powershell/powershell.ts";
import { programProcedures } from "#windows/programs/run.ts";
import { createSystem } from "#windows/programs/system/create.ts";
import { tools } from "#windows/programs/tools.ts";
import { webActs } from "#windows/programs/web/acts.ts";
import { storage } from "#windows/storage/index.ts";
import { hardware } from "./begin.ts";
import { windowsPlatform } from "./platform.ts";

const windowsOf = (steps: Steps, process: number): System => createSystem(steps, process as ProcessId);

/** All that can happen on a Windows host of this build. */
export const windowsMachine = (build: HostBuild): Machine =>
  composeMachine([
    kernel,
    storage,
    network,
    compute,
    {
      name: "windows/programs",
      acts: [controlService, ...webActs],
      procedures: [
        ...programProcedures([...tools, dockerClient]),
        cmdLineProcedure(windowsOf),
        powershellLineProcedure(windowsOf),
        ...hostFiles,
      ],
    },
    createDockerEngine(windowsPlatform(build, hardware)),
  ]);
