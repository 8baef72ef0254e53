import { defineAct } from "#core/event.ts";
import { headline } from "#core/explain.ts";
import { begin } from "#core/runner.ts";
import type { EntityRef } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { exchanges } from "../api/exchange.ts";
import { restoreAll, stopAll } from "../container/run/daemon.ts";
import { engines } from "./engine-row.ts";
import { moby } from "./sources.ts";

/** Lets an engine listen: for a world that begins with one, and for the act below. */
export const installEngine = (tx: Tx, daemon: EntityRef): void => {
  for (const { id } of tx.all(engines)) tx.remove(engines, id);
  tx.insert(engines, { daemon });
};

/** The daemon has made its pipe and answers. */
export const engineStart = defineAct<{ readonly daemon: EntityRef }>("engine.start", {
  run: (tx, { daemon }) => {
    installEngine(tx, daemon);
    begin(tx, restoreAll, null);
  },
  explain: ({ data }) =>
    headline("dockerd listens on its named pipe.", moby("cmd/dockerd/daemon.go"), { about: data.daemon }),
});

/** The daemon goes: its pipe too, who waits for an answer gets none, and containers are asked to end. */
export const engineStop = defineAct<{ readonly daemon: EntityRef }>("engine.stop", {
  run: (tx) => {
    for (const { id } of tx.all(engines)) tx.remove(engines, id);
    for (const { id, ended, status } of tx.all(exchanges))
      if (!ended) tx.update(exchanges, id, { ended: true, status: status ?? 503 });
    begin(tx, stopAll, null);
  },
  explain: ({ data }) =>
    headline("dockerd is gone, and its named pipe with it.", moby("cmd/dockerd/daemon.go"), { about: data.daemon }),
});
