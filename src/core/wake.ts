import { frames, waiters } from "./frame.ts";
import type { History } from "./history.ts";
import { type RunnerTx, run } from "./runner.ts";
import { tableNames } from "./table.ts";

/** Goes on with the procedures that watch a row which this moment has changed, until no more of them do. */
export const wakeWaiters = (tx: RunnerTx, history: History): void => {
  if (tx.all(waiters).length === 0) return;
  const names = tableNames();
  let from = history.markBefore;
  while (from < history.log.length) {
    const changed = new Set<string>();
    for (; from < history.log.length; from += 2) {
      const table = names[history.log[from] as number] as string;
      if (table !== frames.name && table !== waiters.name) changed.add(table).add(`${table}:${history.log[from + 1]}`);
    }
    if (changed.size > 0) wake(tx, changed);
  }
};

const wake = (tx: RunnerTx, changed: ReadonlySet<string>): void => {
  for (const waiter of tx.all(waiters)) {
    if (tx.get(waiters, waiter.id) === undefined) continue;
    if (!waiter.watch.some(({ table, id }) => changed.has(id === undefined ? table : `${table}:${id}`))) continue;
    const frame = tx.get(frames, waiter.frame);
    if (frame !== undefined) run(tx, frame);
  }
};
