/** The query of `GET /containers/{id}/logs`. Source: docker-cli.md §6.3, recorded from docker 28.2.2. */
import type { Flags } from "#shell/flags/kind.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import { timestampQuery } from "../flags/timestamp.ts";

export const logsQuery = (flags: Flags, now: number): Readonly<Record<string, string>> => {
  const since = timestampQuery(flagText(flags, "since"), now);
  const until = timestampQuery(flagText(flags, "until"), now);
  return {
    ...(flagOn(flags, "details") ? { details: "1" } : {}),
    ...(flagOn(flags, "follow") ? { follow: "1" } : {}),
    ...(since === "" ? {} : { since }),
    stderr: "1",
    stdout: "1",
    tail: flagText(flags, "tail"),
    ...(flagOn(flags, "timestamps") ? { timestamps: "1" } : {}),
    ...(until === "" ? {} : { until }),
  };
};
