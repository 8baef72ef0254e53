import type { WaitResponse } from "#docker/engine/api/types.ts";
import type { Call } from "../call.ts";
import type { Sent } from "../connection.ts";

/** Asks for a container's exit code before it is started. */
export const awaitExit = ({ engine }: Call, container: string, removed: boolean): Sent =>
  engine.send({
    method: "POST",
    path: `/containers/${container}/wait`,
    query: { condition: removed ? "removed" : "next-exit" },
  });

/** The exit code once it is there; 125 if the engine could not tell. Source: docker/cli container/utils.go. */
export const exitCodeOf = ({ engine }: Call, waiting: Sent): number => {
  const reply = engine.answer<WaitResponse>(waiting);
  return reply.ok && reply.body.Error === undefined ? reply.body.StatusCode : 125;
};

export const stopWaiting = ({ engine }: Call, waiting: Sent): void => {
  if ("exchange" in waiting) engine.close(waiting.exchange);
};
