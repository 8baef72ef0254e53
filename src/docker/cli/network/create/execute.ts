import type { NetworkCreateResponse } from "#docker/engine/api/types.ts";
import type { Executor } from "../../call.ts";
import { printed } from "../../errors.ts";
import { networkCreateBody } from "./body.ts";

/** `docker network create`. */
export const networkCreate: Executor = ({ engine, flags, args }) => {
  const body = networkCreateBody(flags, args);
  return printed(`${engine.need<NetworkCreateResponse>({ method: "POST", path: "/networks/create", body }).Id}\n`);
};
