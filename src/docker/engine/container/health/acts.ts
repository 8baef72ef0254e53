import { defineAct } from "#core/event.ts";
import { headline, step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { moby } from "../../daemon/sources.ts";
import { emitContainer } from "../acts/event.ts";
import { type ContainerId, containerName, containers } from "../container.ts";
import { afterProbe, type HealthPlan, type HealthResult } from "./health.ts";

const source = moby("daemon/health.go");

/** From now on the container is probed. */
export const healthBegin = defineAct<{ readonly container: ContainerId }>("health.begin", {
  run: (tx, { container }) => {
    if (tx.get(containers, container) === undefined) return;
    tx.update(containers, container, { health: { status: "starting", failingStreak: 0, log: [] } });
  },
  explain: ({ data, after }) =>
    step(
      `${containerName(after, data.container)} has a health check: until it has spoken, its health is "starting".`,
      source,
      {
        about: refOf(containers, data.container),
      },
    ),
});

/** A probe has ended. */
export const healthResult = defineAct<{
  readonly container: ContainerId;
  readonly plan: HealthPlan;
  readonly result: HealthResult;
}>("health.result", {
  run: (tx, { container, plan, result }) => {
    const row = tx.get(containers, container);
    if (row?.health == null) return;
    const health = afterProbe(row.health, result, plan, row.startedAt ?? tx.now);
    const now = tx.update(containers, container, { health });
    if (health.status !== row.health.status) emitContainer(tx, now, `health_status: ${health.status}`);
  },
  explain: ({ data, after }) => {
    const health = after.get(containers, data.container)?.health;
    const settled = health?.status !== "starting";
    return headline(
      `The health check of ${containerName(after, data.container)} has ended with code ${data.result.exitCode}: the container is ${health?.status}.`,
      source,
      {
        about: refOf(containers, data.container),
        ...(settled
          ? {
              simplified: `Docker goes on probing every ${data.plan.interval / 1e6} seconds. Silo stops here, so that a world in which nothing else happens comes to rest.`,
            }
          : {}),
      },
    );
  },
});
