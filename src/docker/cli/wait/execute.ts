import type { WaitResponse } from "#docker/engine/api/types.ts";
import type { Executor } from "../call.ts";
import { formatWait } from "./format.ts";

/** `docker wait`: each exit code as soon as it is known. */
export const wait: Executor = ({ system, engine, args }) => {
  const errors = args.flatMap((name) => {
    const reply = engine.ask<WaitResponse>({ method: "POST", path: `/containers/${name}/wait` });
    if (!reply.ok) return [{ error: reply.error }];
    system.out(formatWait([{ exitCode: reply.body.StatusCode }]).stdout);
    return [];
  });
  return formatWait(errors);
};
