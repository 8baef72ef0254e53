import { defineAct } from "#core/event.ts";
import { headline } from "#core/explain.ts";
import { moby } from "../../daemon/sources.ts";
import { type ContainerId, containerName, containers } from "../container.ts";
import { execs } from "../exec/exec.ts";
import { outputs } from "../output/output.ts";
import { emitContainer } from "./event.ts";

/** The engine forgets a container, its log and its execs. */
export const containerRemove = defineAct<{ readonly container: ContainerId }>("container.remove", {
  run: (tx, { container }) => {
    const row = tx.get(containers, container);
    if (row === undefined) return;
    for (const each of tx.all(outputs)) if (each.container === container) tx.remove(outputs, each.id);
    for (const each of tx.all(execs)) if (each.container === container) tx.remove(execs, each.id);
    tx.remove(containers, container);
    emitContainer(tx, row, "destroy");
  },
  explain: ({ data, before }) =>
    headline(`The container ${containerName(before, data.container)} is gone.`, moby("daemon/delete.go")),
});
