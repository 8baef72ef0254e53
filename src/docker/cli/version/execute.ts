import type { VersionResponse } from "#docker/engine/api/types.ts";
import { flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { printList } from "../format/listed.ts";
import { clientVersionText, formatVersion, formatVersionBy } from "./format.ts";

/** `docker version`. Without an engine, what is known of the client is printed before the error. */
export const version: Executor = ({ engine, flags }) => {
  const format = flagText(flags, "format");
  const reply = engine.ask<VersionResponse>({ method: "GET", path: "/version" });
  if (format === "") {
    return reply.ok
      ? { stdout: formatVersion(reply.body), stderr: "", exitCode: 0 }
      : { ...failed(reply.error), stdout: clientVersionText() };
  }
  const printed = printList(formatVersionBy(reply.ok ? reply.body : null, format));
  if (reply.ok || printed.exitCode !== 0) return printed;
  return { ...failed(reply.error), stdout: printed.stdout };
};
