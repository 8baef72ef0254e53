import { type Failure, failure, isFailure } from "#core/failure.ts";
import { parseDuration } from "../config/duration.ts";
import { goQuote } from "../config/go-quote.ts";
import type { HealthConfig } from "../config/image-config.ts";
import type { Node } from "../source/node.ts";
import { type Flags, parseFlags, textOf } from "./flags.ts";

const known = {
  interval: "text",
  timeout: "text",
  "start-period": "text",
  "start-interval": "text",
  retries: "text",
} as const;

const shortest = 1e6;

const durationOf = (flags: Flags, name: string): number | Failure => {
  const text = textOf(flags, name);
  const duration = text === "" ? 0 : parseDuration(text);
  if (isFailure(duration) || duration === 0 || duration >= shortest) return duration;
  return failure("400", `Interval ${goQuote(name)} cannot be less than 1ms`);
};

const retriesOf = (flags: Flags): number | Failure => {
  const text = textOf(flags, "retries");
  if (text === "") return 0;
  const wrong = (why: string): Failure => failure("400", `strconv.ParseInt: parsing ${goQuote(text)}: ${why}`);
  if (!/^[-+]?\d+$/.test(text)) return wrong("invalid syntax");
  const retries = Number(text);
  if (Math.abs(retries + 0.5) > 2 ** 31) return wrong("value out of range");
  return retries < 0 ? failure("400", `--retries cannot be negative (${retries})`) : retries;
};

const testOf = (type: string, node: Node): readonly string[] | Failure => {
  if (type !== "CMD") return failure("400", `Unknown type ${goQuote(type)} in HEALTHCHECK (try CMD)`);
  const command = node.args.slice(1);
  if (command.length === 0) return failure("400", "Missing command after HEALTHCHECK CMD");
  return node.json ? ["CMD", ...command] : ["CMD-SHELL", command.join(" ")];
};

/** Source: BuildKit v0.17 instructions/parse.go, the parser of engine 27.5.1. */
export const parseHealth = (node: Node): HealthConfig | Failure => {
  const [first] = node.args;
  if (first === undefined) return failure("400", "HEALTHCHECK requires at least one argument");
  const type = first.toUpperCase();
  if (type === "NONE") {
    return node.args.length === 1 ? { Test: ["NONE"] } : failure("400", "HEALTHCHECK NONE takes no arguments");
  }
  const flags = parseFlags(node.flags, known);
  if (isFailure(flags)) return flags;
  const test = testOf(type, node);
  if (isFailure(test)) return test;
  const interval = durationOf(flags, "interval");
  if (isFailure(interval)) return interval;
  const timeout = durationOf(flags, "timeout");
  if (isFailure(timeout)) return timeout;
  const startPeriod = durationOf(flags, "start-period");
  if (isFailure(startPeriod)) return startPeriod;
  const startInterval = durationOf(flags, "start-interval");
  if (isFailure(startInterval)) return startInterval;
  const retries = retriesOf(flags);
  if (isFailure(retries)) return retries;
  return {
    Test: test,
    ...(interval === 0 ? {} : { Interval: interval }),
    ...(timeout === 0 ? {} : { Timeout: timeout }),
    ...(startPeriod === 0 ? {} : { StartPeriod: startPeriod }),
    ...(startInterval === 0 ? {} : { StartInterval: startInterval }),
    ...(retries === 0 ? {} : { Retries: retries }),
  };
};
