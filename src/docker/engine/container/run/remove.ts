import { removeScratch } from "#contract/layer-store.ts";
import { failure } from "#core/failure.ts";
import { type AnyProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { releaseLayers } from "../../image/release-layers.ts";
import { removeVolume } from "../../volume/remove.ts";
import { namedVolumes } from "../../volume/volume.ts";
import { containerRemoving } from "../acts/change.ts";
import { containerRemove } from "../acts/remove.ts";
import type { Container } from "../container.ts";
import { killContainer, removeContainer, stopContainer } from "./procedures.ts";
import { sigkill } from "./signals.ts";
import { settledRow } from "./stop.ts";

const removeAnonymous = (steps: Steps, { mounts }: Container): void => {
  const names = steps.look((world) =>
    mounts.flatMap(({ volume }) =>
      volume !== null && world.all(namedVolumes).some(({ name, anonymous }) => anonymous && name === volume)
        ? [volume]
        : [],
    ),
  );
  for (const name of names) steps.attempt(() => steps.call(removeVolume, { name, force: true }));
};

/** Source: moby daemon/delete.go; texts: reference/docker-cli.md §11.1. */
export const removeProcedure: AnyProcedure = defineProcedure(
  removeContainer,
  (steps, { container, force, volumes }) => {
    const row = settledRow(steps, container);
    if (row === null) return;
    if (row.removing) return steps.fail(failure("409", `removal of container ${row.name} is already in progress`));
    const busy = row.status === "running" || row.status === "restarting";
    if (busy && !force)
      return steps.fail(
        failure(
          "409",
          `cannot remove container "/${row.name}": container is ${row.status}: stop the container before removing or force remove`,
        ),
      );
    steps.do(containerRemoving, { container });
    if (row.status === "running") steps.call(killContainer, { container, signal: sigkill });
    if (row.status === "restarting") steps.call(stopContainer, { container, signal: sigkill, seconds: 0 });
    steps.attempt(() => steps.call(removeScratch, { name: row.containerId }));
    steps.do(containerRemove, { container });
    if (volumes) removeAnonymous(steps, row);
    releaseLayers(steps, row.layers);
  },
);
