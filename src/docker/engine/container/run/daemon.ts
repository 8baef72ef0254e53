import { terminateContainer } from "#contract/container-runtime.ts";
import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { type Container, containers } from "../container.ts";
import { startContainer, stopContainer } from "./procedures.ts";
import { sigterm } from "./signals.ts";

/** Ends what runs: the engine is about to go. */
export const stopAll = declareProcedure<null>("engine.stop-all");
/** Puts containers in order after the engine has come up. */
export const restoreAll = declareProcedure<null>("engine.restore-all");

const rows = (steps: Steps, fits: (row: Container) => boolean): readonly Container[] =>
  steps.look((world) => world.all(containers).filter(fits));

const seconds = 15;

/** Source: moby daemon/daemon.go, Shutdown: 15 s for those without a time of their own. */
export const stopAllProcedure: AnyProcedure = defineProcedure(stopAll, (steps) => {
  for (const { id } of rows(steps, ({ status }) => status === "running" || status === "restarting"))
    steps.start(stopContainer, { container: id, signal: sigterm, seconds });
});

/**
 * What still runs is ended: a Windows engine does not take containers over. Then those start that shall always run.
 * Source: reference/docker-cli.md §0 (live restore); moby daemon/daemon.go, restore.
 */
export const restoreAllProcedure: AnyProcedure = defineProcedure(restoreAll, (steps) => {
  for (const { containerId } of rows(steps, ({ status }) => status === "running"))
    steps.attempt(() => steps.call(terminateContainer, { container: containerId }));
  for (const { id } of rows(
    steps,
    ({ status, hostConfig }) => status === "exited" && hostConfig.RestartPolicy.Name === "always",
  ))
    steps.start(startContainer, { container: id, again: false });
});
