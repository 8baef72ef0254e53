import type { ContainerJSON } from "#docker/engine/api/types.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { writeChunks } from "../show.ts";
import { logsQuery } from "./query.ts";

/** `docker logs`. */
export const logs: Executor = ({ system, engine, flags, args: [name = ""] }) => {
  const { Id } = engine.need<ContainerJSON>({ method: "GET", path: `/containers/${name}/json` });
  const query = logsQuery(flags, system.wallClock());
  const opened = engine.open({ method: "GET", path: `/containers/${Id}/logs`, query });
  if (!opened.ok) return endWith(system, opened.error);
  if (opened.exchange !== undefined) engine.follow(opened.exchange, (chunks) => writeChunks(system, chunks));
  return 0;
};
