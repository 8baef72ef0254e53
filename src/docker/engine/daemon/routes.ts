import { commitEndpoint } from "../builder/commit-endpoint.ts";
import { buildImage, pruneBuild } from "../builder/endpoint.ts";
import { exportEndpoint, getArchive, putArchive, statArchive } from "../container/endpoints/archive.ts";
import { attachToContainer } from "../container/endpoints/attach.ts";
import { renameEndpoint, resizeEndpoint, updateEndpoint } from "../container/endpoints/change.ts";
import { createContainer } from "../container/endpoints/create.ts";
import { createExec, inspectExec, resizeExec, startExec } from "../container/endpoints/exec.ts";
import { inspectContainer } from "../container/endpoints/inspect.ts";
import {
  killEndpoint,
  pauseEndpoint,
  removeEndpoint,
  restartEndpoint,
  startEndpoint,
  stopEndpoint,
  unpauseEndpoint,
} from "../container/endpoints/lifecycle.ts";
import { listContainers } from "../container/endpoints/list.ts";
import { logsOfContainer } from "../container/endpoints/logs.ts";
import { changesEndpoint, statsEndpoint, topEndpoint } from "../container/endpoints/look.ts";
import { pruneContainers } from "../container/endpoints/prune.ts";
import { waitForContainer } from "../container/endpoints/wait.ts";
import { loadImages } from "../image/archive/load.ts";
import { saveImage, saveImages } from "../image/archive/save.ts";
import { createImage } from "../image/endpoints/create.ts";
import { historyOfImage, inspectImage } from "../image/endpoints/inspect.ts";
import { listImages } from "../image/endpoints/list.ts";
import { pruneImages } from "../image/endpoints/prune.ts";
import { pushImage, searchImages } from "../image/endpoints/refused.ts";
import { removeImageEndpoint } from "../image/endpoints/remove.ts";
import { tagImage } from "../image/endpoints/tag.ts";
import { connectNetwork, disconnectNetwork } from "../network/connect.ts";
import {
  createNetworkEndpoint,
  inspectNetwork,
  listNetworksEndpoint,
  pruneNetworks,
  removeNetworkEndpoint,
} from "../network/endpoints.ts";
import {
  createVolumeEndpoint,
  inspectVolume,
  listVolumes,
  pruneVolumes,
  removeVolumeEndpoint,
} from "../volume/endpoints.ts";
import type { Endpoint } from "./call.ts";
import { diskUsage } from "./disk-usage.ts";
import { events } from "./events.ts";
import { info } from "./info.ts";
import { ping } from "./ping.ts";
import { inspectPlugin, login } from "./refused.ts";
import { version } from "./version.ts";

/** Every operation of the Engine API that this engine has. The first that fits is taken. */
export const endpoints: readonly Endpoint[] = [
  ping,
  version,
  info,
  events,
  diskUsage,
  login,
  inspectPlugin,

  createContainer,
  listContainers,
  pruneContainers,
  inspectContainer,
  startEndpoint,
  stopEndpoint,
  restartEndpoint,
  killEndpoint,
  pauseEndpoint,
  unpauseEndpoint,
  waitForContainer,
  attachToContainer,
  logsOfContainer,
  topEndpoint,
  statsEndpoint,
  changesEndpoint,
  renameEndpoint,
  updateEndpoint,
  resizeEndpoint,
  statArchive,
  getArchive,
  putArchive,
  exportEndpoint,
  createExec,
  removeEndpoint,
  startExec,
  inspectExec,
  resizeExec,

  createImage,
  listImages,
  pruneImages,
  searchImages,
  saveImages,
  loadImages,
  tagImage,
  pushImage,
  saveImage,
  historyOfImage,
  inspectImage,
  removeImageEndpoint,

  buildImage,
  pruneBuild,
  commitEndpoint,

  listVolumes,
  createVolumeEndpoint,
  pruneVolumes,
  inspectVolume,
  removeVolumeEndpoint,

  listNetworksEndpoint,
  createNetworkEndpoint,
  pruneNetworks,
  connectNetwork,
  disconnectNetwork,
  inspectNetwork,
  removeNetworkEndpoint,
];
