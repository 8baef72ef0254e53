import { type EachResult, formatEach } from "../format/each.ts";
import type { Printed } from "../invoke.ts";

/** Names of what started, then errors, then all that failed in one line. Source: docker-cli.md §7. */
export const formatStart = (results: readonly EachResult[]): Printed => {
  const printed = formatEach(results);
  const failures = results.filter(({ error }) => error !== undefined).map(({ name }) => name);
  if (failures.length === 0) return printed;
  return { ...printed, stderr: `${printed.stderr}Error: failed to start containers: ${failures.join(", ")}\n` };
};
