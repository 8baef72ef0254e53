import type { ImageDeleteItem } from "#docker/engine/api/types.ts";
import { flagOn } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { when } from "../lists.ts";
import { formatRmi, type RmiResult } from "./format.ts";

/** `docker rmi`. */
export const rmi: Executor = ({ engine, flags, args }) => {
  const force = flagOn(flags, "force");
  const query = { ...when("force", force), ...when("noprune", flagOn(flags, "no-prune")) };
  return formatRmi(
    args.map((name): RmiResult => {
      const reply = engine.ask<readonly ImageDeleteItem[]>({ method: "DELETE", path: `/images/${name}`, query });
      return reply.ok
        ? { items: reply.body }
        : { items: [], error: reply.error, forgiven: force && reply.status === 404 };
    }),
  );
};
