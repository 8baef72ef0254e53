import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { moby } from "../../daemon/sources.ts";
import { type ContainerId, containerName, containers } from "../container.ts";
import type { RestartPolicy } from "../host-config.ts";
import { emitContainer } from "./event.ts";

/** Somebody asks for its end: its restart policy no longer applies. */
export const containerSignal = defineAct<{
  readonly container: ContainerId;
  /** Its number. */
  readonly signal: string;
}>("container.signal", {
  run: (tx, { container, signal }) => {
    const row = tx.get(containers, container);
    if (row === undefined) return;
    emitContainer(tx, tx.update(containers, container, { stopAsked: true }), "kill", { signal });
  },
  explain: ({ data, after }) =>
    step(
      data.signal === "9"
        ? `The engine has ${containerName(after, data.container)} ended at once.`
        : `The engine has ${containerName(after, data.container)} asked to end.`,
      moby("daemon/kill.go"),
      { about: refOf(containers, data.container) },
    ),
});

export const containerRename = defineAct<{ readonly container: ContainerId; readonly name: string }>(
  "container.rename",
  {
    run: (tx, { container, name }) => {
      const row = tx.get(containers, container);
      if (row !== undefined)
        emitContainer(tx, tx.update(containers, container, { name }), "rename", { oldName: `/${row.name}` });
    },
    explain: ({ data, before }) =>
      step(`${containerName(before, data.container)} is now called ${data.name}.`, moby("daemon/rename.go"), {
        about: refOf(containers, data.container),
      }),
  },
);

export const containerUpdate = defineAct<{ readonly container: ContainerId; readonly policy: RestartPolicy }>(
  "container.update",
  {
    run: (tx, { container, policy }) => {
      const row = tx.get(containers, container);
      if (row === undefined) return;
      const hostConfig = { ...row.hostConfig, RestartPolicy: policy };
      emitContainer(tx, tx.update(containers, container, { hostConfig }), "update");
    },
    explain: ({ data, after }) =>
      step(
        `The restart policy of ${containerName(after, data.container)} is now “${data.policy.Name}”.`,
        moby("daemon/update.go"),
        { about: refOf(containers, data.container) },
      ),
  },
);

/** It is being removed: nobody may start it any more. */
export const containerRemoving = defineAct<{ readonly container: ContainerId }>("container.removing", {
  run: (tx, { container }) => {
    if (tx.get(containers, container) !== undefined) tx.update(containers, container, { removing: true });
  },
  explain: ({ data, after }) =>
    step(`The engine begins to remove ${containerName(after, data.container)}.`, moby("daemon/delete.go"), {
      about: refOf(containers, data.container),
    }),
});

/** It waits no longer for its next start. */
export const containerSettle = defineAct<{ readonly container: ContainerId }>("container.settle", {
  run: (tx, { container }) => {
    if (tx.get(containers, container)?.status === "restarting") tx.update(containers, container, { status: "exited" });
  },
  explain: ({ data, after }) =>
    step(`${containerName(after, data.container)} stays stopped.`, moby("restartmanager/restartmanager.go"), {
      about: refOf(containers, data.container),
      simplified: "Silo gives up after a number of automatic starts; Docker goes on for ever.",
    }),
});
