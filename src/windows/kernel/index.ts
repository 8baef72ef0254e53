import type { Subsystem } from "#core/machine.ts";
import { closeJob, createJob, limitJob, terminateJob } from "./job/acts.ts";
import { changeProcess } from "./process/change.ts";
import { createProcess } from "./process/create.ts";
import { closeProcess, exitProcess, terminateProcess } from "./process/exit.ts";
import { createSession } from "./session/acts.ts";
import {
  createSilo,
  initializeServerSilo,
  makeDeviceDirectory,
  markSiloNotModelled,
  markSiloRunning,
  rootSilo,
  setSystemRoot,
} from "./silo/acts.ts";
import { closeStream, openStream, readStream, writeStream } from "./stream/acts.ts";
import { streamEnds } from "./stream/ends.ts";
import { interrupt, openTerminal, typeLine } from "./terminal/acts.ts";
import { interruptConsole } from "./terminal/control-c.ts";
import { beginLine, endLine } from "./terminal/line.ts";

/** The one kernel. */
export const kernel: Subsystem = {
  name: "windows/kernel",
  acts: [
    createProcess,
    exitProcess,
    terminateProcess,
    closeProcess,
    changeProcess,
    createJob,
    limitJob,
    terminateJob,
    closeJob,
    createSilo,
    rootSilo,
    setSystemRoot,
    makeDeviceDirectory,
    initializeServerSilo,
    markSiloRunning,
    markSiloNotModelled,
    createSession,
    openStream,
    writeStream,
    readStream,
    closeStream,
    typeLine,
    interrupt,
    interruptConsole,
    openTerminal,
    beginLine,
    endLine,
  ],
  procedures: streamEnds,
};
