import { daemonError, failed, type RunStep, runError, startErrorCode } from "../errors.ts";
import type { Printed } from "../invoke.ts";

/** What the engine refused to `docker run`. Source: docker-cli.md §1.1, §1.3. */
export const formatRunError = (message: string, step: RunStep): Printed =>
  failed(runError(daemonError(message), step), step === "start" ? startErrorCode(message) : 125);

/** An error inside the stream of a pull has no `Error response from daemon: `. Source: docker-cli.md §4.1. */
export const formatRunPullError = (message: string): Printed => failed(runError(message, "create"), 125);
