import type { Flags } from "#shell/flags/kind.ts";
import { flagGiven, flagText } from "#shell/flags/values.ts";
import { given } from "../lists.ts";

/** The query of stop and restart: what is not given is the container's own. */
export const stopQuery = (flags: Flags): Readonly<Record<string, string>> => ({
  ...given("signal", flagText(flags, "signal")),
  ...(flagGiven(flags, "time") ? { t: flagText(flags, "time") } : {}),
});
