import type { AnyAct } from "#core/event.ts";
import { apiAbandon } from "./api/abandon.ts";
import { apiAnswer } from "./api/answer.ts";
import { apiChunk } from "./api/chunk.ts";
import { apiEnd } from "./api/end.ts";
import { apiInput } from "./api/input.ts";
import { apiRequest } from "./api/request.ts";
import { buildBegin } from "./builder/record/begin.ts";
import { buildEnd } from "./builder/record/end.ts";
import { buildStepBegin, buildStepDisk, buildStepEnd } from "./builder/record/step.ts";
import {
  containerRemoving,
  containerRename,
  containerSettle,
  containerSignal,
  containerUpdate,
} from "./container/acts/change.ts";
import { containerCommit } from "./container/acts/commit.ts";
import { containerConnect, containerDisconnect } from "./container/acts/connect.ts";
import { containerCreate } from "./container/acts/create.ts";
import { containerExit, containerProcessExit } from "./container/acts/exit.ts";
import { containerRemove } from "./container/acts/remove.ts";
import { containerPrepare, containerStart, containerStartFailed } from "./container/acts/start.ts";
import { containerWrite } from "./container/acts/write.ts";
import { containerAttach } from "./container/endpoints/attach.ts";
import { execCreate, execExit, execStart, execWrite } from "./container/exec/acts.ts";
import { healthBegin, healthResult } from "./container/health/acts.ts";
import { engineStart, engineStop } from "./daemon/start.ts";
import { imageAdd } from "./image/acts/add.ts";
import { imageDelete } from "./image/acts/delete.ts";
import { imageName } from "./image/acts/name.ts";
import { imageUnname } from "./image/acts/unname.ts";
import { archiveUnpacked, imageLoaded, imagesSaved } from "./image/archive/acts.ts";
import {
  imagePulled,
  layerDownload,
  layerExtract,
  pullDropped,
  registryAnswer,
  registryAsk,
} from "./image/pull/acts.ts";
import { networkCreate, networkRemove } from "./network/acts.ts";
import { containerAttachLater } from "./network/attach-later.ts";
import { askName } from "./network/resolve.ts";
import { volumeCreate, volumeRemove } from "./volume/acts.ts";

/** Every kind of event that the engine brings. */
export const acts: readonly AnyAct[] = [
  apiRequest,
  apiAnswer,
  apiChunk,
  apiEnd,
  apiInput,
  apiAbandon,

  engineStart,
  engineStop,

  registryAsk,
  registryAnswer,
  layerDownload,
  layerExtract,
  containerCommit,
  healthBegin,
  healthResult,
  archiveUnpacked,
  imageAdd,
  imageLoaded,
  imagesSaved,
  imageName,
  imageUnname,
  imageDelete,
  imagePulled,
  pullDropped,

  buildBegin,
  buildStepBegin,
  buildStepDisk,
  buildStepEnd,
  buildEnd,

  containerCreate,
  containerPrepare,
  containerConnect,
  containerStart,
  containerStartFailed,
  containerWrite,
  containerAttach,
  containerAttachLater,
  containerSignal,
  containerProcessExit,
  containerDisconnect,
  containerExit,
  containerSettle,
  containerRename,
  containerUpdate,
  containerRemoving,
  containerRemove,

  execCreate,
  execStart,
  execWrite,
  execExit,

  volumeCreate,
  volumeRemove,
  networkCreate,
  networkRemove,
  askName,
];
