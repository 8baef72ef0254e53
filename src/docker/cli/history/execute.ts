import type { HistoryItem } from "#docker/engine/api/types.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { printList } from "../format/listed.ts";
import { formatHistory } from "./format.ts";

/** `docker history`. */
export const history: Executor = ({ system, engine, flags, args: [name = ""] }) => {
  const items = engine.need<readonly HistoryItem[]>({ method: "GET", path: `/images/${name}/history` });
  return printList(
    formatHistory(items, {
      format: flagText(flags, "format"),
      quiet: flagOn(flags, "quiet"),
      noTrunc: flagOn(flags, "no-trunc"),
      human: flagOn(flags, "human"),
      now: system.wallClock(),
    }),
  );
};
