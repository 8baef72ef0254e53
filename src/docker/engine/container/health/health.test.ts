// Source: moby v27.5.1 daemon/health.go; reference/docker-cli.md §6.1 (STATUS).
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeWorld } from "../../fake/world.ts";
import { afterProbe, type Health, type HealthPlan, healthPlan } from "./health.ts";

const shell = ["cmd", "/S", "/C"];
const plan: HealthPlan = { args: [], interval: 1, timeout: 1, startPeriod: 100, startInterval: 1, retries: 3 };
const young: Health = { status: "starting", failingStreak: 0, log: [] };
const probed = (codes: readonly number[], from = 1000): Health =>
  codes.reduce(
    (health, exitCode, at) => afterProbe(health, { start: from + at, end: from + at, exitCode, output: "" }, plan, 0),
    young,
  );

describe("a health check's plan", () => {
  it.each([
    [undefined, null],
    [{ Test: ["NONE"] }, null],
    [{ Test: [] }, null],
    [{ Test: ["CMD", "a", "b"] }, ["a", "b"]],
    [{ Test: ["CMD-SHELL", "a b"] }, ["cmd", "/S", "/C", "a b"]],
    [{ Test: ["OTHER", "a"] }, null],
  ])("%o", (config, args) => {
    expect(healthPlan(config, shell)?.args ?? null).toEqual(args);
  });

  it("has Docker's defaults", () => {
    expect(healthPlan({ Test: ["CMD", "a"] }, shell)).toMatchObject({
      interval: 30_000_000,
      timeout: 30_000_000,
      startPeriod: 0,
      startInterval: 5_000_000,
      retries: 3,
    });
    expect(healthPlan({ Test: ["CMD", "a"], Interval: 2e9, Retries: 1 }, shell)).toMatchObject({
      interval: 2_000_000,
      retries: 1,
    });
  });
});

describe("health", () => {
  it("is lost after so many failures in a row, and won back by one success", () => {
    expect(probed([1, 1]).status).toBe("starting");
    expect(probed([1, 1, 1]).status).toBe("unhealthy");
    expect(probed([1, 1, 0, 1, 1]).status).toBe("healthy");
    expect(probed([1, 1, 1, 0])).toMatchObject({ status: "healthy", failingStreak: 0 });
  });

  it("is not lost while the container is young and has never been well", () => {
    expect(probed([1, 1, 1, 1], 0)).toMatchObject({ status: "starting", failingStreak: 0 });
    expect(probed([0, 1, 1, 1], 0).status).toBe("unhealthy");
  });

  it("keeps the last five probes, and the streak counts the failures at the end", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 137), { maxLength: 12 }), (codes) => {
        const { log, failingStreak } = probed(codes);
        expect(log.map(({ exitCode }) => exitCode)).toEqual(codes.slice(-5));
        expect(failingStreak).toBe(codes.length - 1 - codes.lastIndexOf(0));
      }),
    );
  });
});

describe("a container with a health check", () => {
  let world: FakeWorld;
  beforeEach(() => {
    world = new FakeWorld();
    world.pull("nano");
  });
  const started = (Test: readonly string[], more: object = {}): string => {
    const Healthcheck = { Test, Interval: 2e9, Retries: 2, ...more };
    const id = world.create({ Image: "nano", Cmd: ["run"], Healthcheck }, "web");
    world.ask("POST", `/containers/${id}/start`);
    return id;
  };
  const status = (): unknown =>
    (world.ask("GET", "/containers/json").answer as readonly { readonly Status: string }[])[0]?.Status;
  const state = (id: string): unknown =>
    (world.ask("GET", `/containers/${id}/json`).answer as { readonly State: { readonly Health?: unknown } }).State
      .Health;

  it("is probed by a process of its own until the answer is known", () => {
    const id = started(["CMD", "exit", "0"]);
    expect(status()).toMatch(/^Up .* \(healthy\)$/);
    expect(state(id)).toMatchObject({ Status: "healthy", FailingStreak: 0, Log: [{ ExitCode: 0, Output: "" }] });
  });

  it("is unhealthy when the probe fails, with what it said", () => {
    const id = started(["CMD", "complain", "sick"]);
    expect(status()).toMatch(/^Up .* \(unhealthy\)$/);
    expect(state(id)).toMatchObject({ Status: "unhealthy", FailingStreak: 2, Log: [{ Output: "sick\r\n" }, {}] });
    const healthy = { query: { filters: JSON.stringify({ health: ["unhealthy"] }) } };
    expect(world.ask("GET", "/containers/json", healthy).answer).toHaveLength(1);
  });

  it("is unhealthy when the probe takes too long, or cannot run", () => {
    const id = started(["CMD", "run"], { Timeout: 1e9, Retries: 1 });
    expect(state(id)).toMatchObject({ Log: [{ ExitCode: -1, Output: "Health check exceeded timeout (1s)" }] });
  });

  it("has no health where there is no check, and none while it does not run", () => {
    expect(state(started(["NONE"]))).toBeUndefined();
    expect(status()).not.toContain("health");
  });
});
