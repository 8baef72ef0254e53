import type { Steps } from "#core/procedure.ts";
import { find } from "#core/world.ts";
import type { System } from "#shell/system.ts";
import { splitArguments } from "#shell/words.ts";
import type { ProcessId } from "../../kernel/process/process.ts";
import { silos } from "../../kernel/silo/silo.ts";
import { setRegistry } from "../../storage/calls/index.ts";
import { volumes } from "../../storage/volume/volume.ts";
import { splitProgram } from "../common/arguments.ts";
import { resolvePath } from "../common/path.ts";
import { registryValue } from "../registry.ts";
import { askerFor } from "./base.ts";
import { consoleCalls } from "./console-calls.ts";
import { fileCalls } from "./file-calls.ts";
import { processCalls } from "./process-calls.ts";

/** Windows as one process sees it. */
export const createSystem = (steps: Steps, process: ProcessId): System => {
  const asker = askerFor(steps, process);
  const { look, ref } = asker;
  const start = look((world, { commandLine, cwd, env, silo }) => ({
    commandLine,
    cwd,
    env,
    building: silo === null ? false : (world.get(silos, silo)?.building ?? false),
  }));
  const files = fileCalls(asker, () => start.cwd);
  return {
    steps,
    process,
    args: splitArguments(splitProgram(start.commandLine).rest.trim()),
    commandLine: start.commandLine,
    building: start.building,
    env: () => start.env,
    cwd: () => start.cwd,
    absolute: (path) => resolvePath(start.cwd, path),
    ...files,
    ...consoleCalls(asker),
    ...processCalls(asker, files.find),
    registryGet: (name) => look((world, { silo }) => registryValue(world, silo, name)),
    registrySet: (name, value) => {
      const volume = look((world, { silo }) =>
        silo === null
          ? (find(world, volumes, ({ kind }) => kind === "host")?.id ?? null)
          : (find(world, volumes, (each) => each.id === world.get(silos, silo)?.volume)?.id ?? null),
      );
      if (volume !== null) steps.do(setRegistry, { process: ref, volume, name, value });
    },
  };
};
