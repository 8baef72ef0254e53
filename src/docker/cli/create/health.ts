import type { HealthConfig } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagNumber, flagOn, flagText } from "#shell/flags/values.ts";
import type { Outcome } from "../machine.ts";

const numbers = [
  ["Interval", "health-interval"],
  ["Timeout", "health-timeout"],
  ["StartPeriod", "health-start-period"],
  ["StartInterval", "health-start-interval"],
  ["Retries", "health-retries"],
] as const;

/** Messages come in another order than the fields. */
const judged = ["health-interval", "health-timeout", "health-retries", "health-start-period", "health-start-interval"];

/** `--health-*`; undefined where none is given. Source: docker-cli.md §5.2.1. */
export const readHealth = (flags: Flags): Outcome<HealthConfig | undefined> => {
  const command = flagText(flags, "health-cmd");
  const set = numbers.filter(([, flag]) => flagNumber(flags, flag) !== 0);
  const given = command !== "" || set.length > 0;
  if (flagOn(flags, "no-healthcheck"))
    return given ? { error: "--no-healthcheck conflicts with --health-* options" } : { value: { Test: ["NONE"] } };
  if (!given) return { value: undefined };
  const negative = judged.find((flag) => flagNumber(flags, flag) < 0);
  if (negative !== undefined) return { error: `--${negative} cannot be negative` };
  return {
    value: {
      ...(command === "" ? {} : { Test: ["CMD-SHELL", command] }),
      ...Object.fromEntries(set.map(([field, flag]) => [field, flagNumber(flags, flag)])),
    },
  };
};
