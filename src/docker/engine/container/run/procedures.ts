import type { StartedProcess } from "#contract/container-runtime.ts";
import { declareProcedure } from "#core/procedure.ts";
import type { ContainerId } from "../container.ts";

interface Which {
  readonly container: ContainerId;
}

/** Runs a container's process. A failure leaves the container as it was, with exit code and error. */
export const startContainer = declareProcedure<Which & { readonly again: boolean }>("engine.start-container");
/** Follows a running container to its end, and puts away what it ran on. */
export const watchContainer = declareProcedure<Which & { readonly process: StartedProcess }>("engine.watch-container");
/** Asks it to end, waits, and has it ended. `seconds` below 0 wait long. Nothing happens when it does not run. */
export const stopContainer = declareProcedure<Which & { readonly signal: number; readonly seconds: number }>(
  "engine.stop-container",
);
/** Sends a signal; SIGKILL waits for the end. */
export const killContainer = declareProcedure<Which & { readonly signal: number }>("engine.kill-container");
/** Starts it once more when its restart policy has waited long enough. */
export const restartLater = declareProcedure<Which & { readonly delay: number }>("engine.restart-container");
/** Forgets it with its disk. */
export const removeContainer = declareProcedure<Which & { readonly force: boolean; readonly volumes: boolean }>(
  "engine.remove-container",
);
