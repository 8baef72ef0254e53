import { flagOn } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";

/** `docker network rm`. Each network is looked at first: the client asks before it removes one that routes for a swarm. */
export const networkRm: Executor = ({ system, engine, flags, args }) => {
  const force = flagOn(flags, "force");
  let exitCode = 0;
  for (const name of args) {
    engine.ask({ method: "GET", path: `/networks/${name}` });
    const reply = engine.ask({ method: "DELETE", path: `/networks/${name}` });
    if (reply.ok) system.out(`${name}\n`);
    else if (!force || reply.status !== 404) {
      system.err(`${reply.error}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
};
