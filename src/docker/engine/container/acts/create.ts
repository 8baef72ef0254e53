import { defineAct } from "#core/event.ts";
import { headline, step } from "#core/explain.ts";
import type { Fields } from "#core/tx.ts";
import { find } from "#core/world.ts";
import { durations } from "../../daemon/durations.ts";
import { moby } from "../../daemon/sources.ts";
import { type Container, type ContainerId, containerRef, containers, shortId } from "../container.ts";
import { nameProblem } from "../create/names.ts";
import { emitContainer } from "./event.ts";

/** What is to be recorded; the moment is the act's. */
export type NewContainer = Omit<Fields<Container>, "created">;

/** The engine writes config.v2.json and hostconfig.json: the container exists. */
export const containerCreate = defineAct<NewContainer, ContainerId>("container.create", {
  takes: durations.record,
  run: (tx, fields) => {
    // Another request may have taken the name in the meantime.
    const problem = nameProblem(tx, fields.name);
    if (problem !== null) return problem;
    const row = tx.insert(containers, { ...fields, created: tx.now });
    emitContainer(tx, row, "create");
    return row.id;
  },
  explain: ({ data, after, failure }) => {
    if (failure !== null) return step(failure.message, moby("daemon/names.go"));
    const row = find(after, containers, ({ containerId }) => containerId === data.containerId);
    return headline(
      `The engine has written down the container ${data.name} (${shortId(data.containerId)}); nothing of it runs yet.`,
      moby("daemon/create.go"),
      row === undefined ? {} : { about: containerRef(row) },
    );
  },
});
