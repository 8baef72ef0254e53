import type { Micros } from "#core/event.ts";
import type { HealthConfig } from "../../api/types.ts";

/** One probe that was made. */
export interface HealthResult {
  readonly start: Micros;
  readonly end: Micros;
  /** −1 for a probe that was ended because it took too long. */
  readonly exitCode: number;
  readonly output: string;
}

/** What probes have said of a container since its last start. */
export interface Health {
  readonly status: "starting" | "healthy" | "unhealthy";
  readonly failingStreak: number;
  /** The last five. */
  readonly log: readonly HealthResult[];
}

/** What is probed, and when; times in µs. */
export interface HealthPlan {
  readonly args: readonly string[];
  readonly interval: Micros;
  readonly timeout: Micros;
  readonly startPeriod: Micros;
  readonly startInterval: Micros;
  readonly retries: number;
}

const seconds = 1_000_000;
const orElse = (nanoseconds: number | undefined, otherwise: Micros): Micros =>
  nanoseconds === undefined || nanoseconds <= 0 ? otherwise : Math.round(nanoseconds / 1000);

const argsOf = ([kind, ...args]: readonly string[], shell: readonly string[]): readonly string[] | null => {
  if (args.length === 0) return null;
  if (kind === "CMD-SHELL") return [...shell, args.join(" ")];
  return kind === "CMD" ? args : null;
};

/** The plan of a container's configuration; null where there is nothing to probe. Source: moby daemon/health.go. */
export const healthPlan = (config: HealthConfig | undefined, shell: readonly string[]): HealthPlan | null => {
  const args = argsOf(config?.Test ?? [], shell);
  if (args === null) return null;
  return {
    args,
    interval: orElse(config?.Interval, 30 * seconds),
    timeout: orElse(config?.Timeout, 30 * seconds),
    startPeriod: orElse(config?.StartPeriod, 0),
    startInterval: orElse(config?.StartInterval, 5 * seconds),
    retries: (config?.Retries ?? 0) > 0 ? (config?.Retries ?? 0) : 3,
  };
};

const logLength = 5;

/** What a container's health is after one more probe. Source: moby daemon/health.go, handleProbeResult. */
export const afterProbe = (
  health: Health,
  result: HealthResult,
  { retries, startPeriod }: HealthPlan,
  startedAt: Micros,
): Health => {
  const log = [...health.log, result].slice(-logLength);
  if (result.exitCode === 0) return { status: "healthy", failingStreak: 0, log };
  // Nothing counts against a container that has never been well and is still young.
  if (health.status === "starting" && result.start - startedAt < startPeriod) return { ...health, log };
  const failingStreak = health.failingStreak + 1;
  return { status: failingStreak >= retries ? "unhealthy" : health.status, failingStreak, log };
};
