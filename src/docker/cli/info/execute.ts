import type { InfoResponse } from "#docker/engine/api/types.ts";
import { flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { failed, printed } from "../errors.ts";
import { printList } from "../format/listed.ts";
import { formatInfo, formatInfoBy, infoUnreachable } from "./format.ts";

/** `docker info`. */
export const info: Executor = ({ engine, flags }) => {
  const format = flagText(flags, "format");
  const reply = engine.ask<InfoResponse>({ method: "GET", path: "/info" });
  if (!reply.ok) return format === "" ? infoUnreachable(reply.error) : failed(reply.error);
  return format === "" ? printed(formatInfo(reply.body)) : printList(formatInfoBy(reply.body, format));
};
