import type { Subsystem } from "#core/machine.ts";
import { create } from "./container/create.ts";
import { list, notModelled } from "./container/list.ts";
import {
  agentAnswers,
  askAgent,
  logOn,
  prepareSession,
  registerAgent,
  startServerSilo,
  startServices,
} from "./container/messages.ts";
import { killIn, startIn, waitIn } from "./container/process.ts";
import { loadProfile } from "./container/profile.ts";
import { start, startRest } from "./container/start.ts";
import { resize, statistics } from "./container/statistics.ts";
import { close, shutdown, terminate } from "./container/stop.ts";
import {
  changeSystem,
  closeSystem,
  createProcessRequest,
  createSystem,
  forgetSystem,
  notify,
  queryProperties,
  registerCallback,
  shutdownSystem,
  startSystem,
  terminateProcessRequest,
  terminateSystem,
} from "./hcs/requests.ts";

/** The Host Compute Service and what it does to make, boot and end a container. */
export const compute: Subsystem = {
  name: "windows/compute",
  acts: [
    createSystem,
    queryProperties,
    startSystem,
    createProcessRequest,
    registerCallback,
    shutdownSystem,
    terminateSystem,
    closeSystem,
    terminateProcessRequest,
    notify,
    changeSystem,
    forgetSystem,
    startServerSilo,
    prepareSession,
    startServices,
    registerAgent,
    askAgent,
    logOn,
    loadProfile,
    agentAnswers,
  ],
  procedures: [
    create,
    start,
    startRest,
    startIn,
    waitIn,
    killIn,
    shutdown,
    terminate,
    close,
    list,
    notModelled,
    statistics,
    resize,
  ],
};
