import { flagOn } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";

/** `docker network disconnect`. */
export const networkDisconnect: Executor = ({ engine, flags, args: [network, Container] }) => {
  const body = { Container, Force: flagOn(flags, "force") };
  engine.need({ method: "POST", path: `/networks/${network}/disconnect`, body });
  return 0;
};
