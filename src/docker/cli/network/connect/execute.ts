import type { Executor } from "../../call.ts";
import { networkConnectBody } from "./body.ts";

/** `docker network connect`. */
export const networkConnect: Executor = ({ engine, flags, args }) => {
  engine.need({ method: "POST", path: `/networks/${args[0]}/connect`, body: networkConnectBody(flags, args) });
  return 0;
};
