import type { AnyProcedure } from "#core/procedure.ts";
import { buildFromProcedure } from "./builder/steps/from.ts";
import { buildStepProcedure } from "./builder/steps/step.ts";
import { createProcedure } from "./container/create/create.ts";
import { runExecProcedure, watchExecProcedure } from "./container/exec/run.ts";
import { monitorHealthProcedure } from "./container/health/monitor.ts";
import { followProcedure } from "./container/output/follow.ts";
import { forwardInputProcedure } from "./container/output/input.ts";
import { pumpProcedure } from "./container/output/pump.ts";
import { restoreAllProcedure, stopAllProcedure } from "./container/run/daemon.ts";
import { removeProcedure } from "./container/run/remove.ts";
import { startProcedure } from "./container/run/start.ts";
import { killProcedure, restartLaterProcedure, stopProcedure } from "./container/run/stop.ts";
import { watchProcedure } from "./container/run/watch.ts";
import type { Engine } from "./daemon/engine.ts";
import { serveProcedure } from "./daemon/serve.ts";
import { fetchLayersProcedure } from "./image/pull/layers.ts";
import { pullProcedure } from "./image/pull/pull.ts";
import { removeImageProcedure } from "./image/remove.ts";
import { resolveNameProcedure } from "./network/resolve.ts";
import { createVolumeProcedure } from "./volume/create.ts";
import { removeVolumeProcedure } from "./volume/remove.ts";

/** Every procedure of the engine, on one platform. */
export const proceduresOf = (engine: Engine): readonly AnyProcedure[] => [
  serveProcedure(engine),
  pullProcedure(engine),
  fetchLayersProcedure,
  removeImageProcedure,
  createProcedure(engine),
  startProcedure(engine),
  watchProcedure,
  monitorHealthProcedure(engine),
  stopProcedure,
  killProcedure,
  restartLaterProcedure,
  stopAllProcedure,
  restoreAllProcedure,
  removeProcedure,
  pumpProcedure,
  followProcedure,
  forwardInputProcedure,
  runExecProcedure(engine),
  watchExecProcedure,
  buildFromProcedure(engine),
  buildStepProcedure(engine),
  resolveNameProcedure,
  createVolumeProcedure(engine),
  removeVolumeProcedure(engine),
];
