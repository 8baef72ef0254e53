import type { Volume } from "#docker/engine/api/types.ts";
import type { Executor } from "../../call.ts";
import { printed } from "../../errors.ts";
import { volumeCreateBody } from "./body.ts";

/** `docker volume create`. */
export const volumeCreate: Executor = ({ engine, flags, args }) => {
  const body = volumeCreateBody(flags, args);
  return printed(`${engine.need<Volume>({ method: "POST", path: "/volumes/create", body }).Name}\n`);
};
