import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Call } from "../call.ts";
import { endWith } from "../connection.ts";
import { formatStats, type StatsRow } from "./format.ts";

/** The rows as they are asked for; a template that cannot be read ends the command. */
export const tableOf = ({ system, flags }: Call, rows: readonly StatsRow[]): string => {
  const text = formatStats(rows, { format: flagText(flags, "format"), noTrunc: flagOn(flags, "no-trunc") });
  return "error" in text ? endWith(system, text.error) : text.text;
};
