import type { Micros } from "#core/event.ts";

/** How long things take: model parameters, all of them assumptions. */
export const durations = {
  request: 600,
  answer: 400,
  part: 150,
  record: 300,
  registry: 40_000,
} as const satisfies Record<string, Micros>;

/** Bytes per second that come from a registry, and that become a layer on disk. */
export const rates = { download: 40_000_000, extract: 60_000_000 } as const;
