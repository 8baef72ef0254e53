// Source: reference/windows-internals.md §8.1 (matrix), §8.2 (rule and worked examples), reference/docker-cli.md §0 (default host).
import { describe, expect, it } from "vitest";
import {
  allBuilds,
  defaultHost,
  fitsProcessIsolation,
  fitsUtilityVm,
  hostBuild,
  hostBuilds,
  parseVersion,
  versionOf,
} from "./index.ts";

const version = (build: number) => `10.0.${build}.1`;

describe("builds", () => {
  it("starts on Windows Server 2022", () => {
    expect(versionOf(defaultHost)).toBe("10.0.20348.2966");
    expect(hostBuild("windows-server-2019")?.build).toBe(17763);
    expect(hostBuild("windows-server-2012")).toBeUndefined();
  });
  it("lists each host once, and builds in order", () => {
    expect(new Set(hostBuilds.map(({ id }) => id)).size).toBe(hostBuilds.length);
    expect(allBuilds.map(({ build }) => build)).toEqual(allBuilds.map(({ build }) => build).sort((a, b) => a - b));
  });
  it("isolates by process on servers, by VM on clients", () => {
    for (const { kind, defaultIsolation } of hostBuilds)
      expect(defaultIsolation).toBe(kind === "server" ? "process" : "hyperv");
  });
  it("reads versions", () => {
    expect(parseVersion("10.0.17763.6659")).toEqual({ build: 17763, revision: 6659 });
    expect(parseVersion("10.0.17763")).toEqual({ build: 17763, revision: 0 });
    expect(parseVersion("6.1.7601")).toBeNull();
  });
});

describe("process isolation", () => {
  const images = [14393, 17763, 20348, 26100];
  it.each([
    [14393, [14393]],
    [17763, [17763]],
    [20348, [20348]],
    [25398, [20348]],
    [22631, [20348]],
    [26100, [20348, 26100]],
    [26200, [26100]],
  ])("on %i runs %j", (host, fits) => {
    expect(images.filter((image) => fitsProcessIsolation(version(host), version(image)))).toEqual(fits);
  });
  it("wants the same revision where the host says so", () => {
    expect(fitsProcessIsolation("10.0.14393.1066", "10.0.14393.2551", true)).toBe(false);
    expect(fitsProcessIsolation("10.0.14393.1066", "10.0.14393.1066", true)).toBe(true);
  });
});

describe("a utility VM", () => {
  it("runs any image that is not newer", () => {
    expect(fitsUtilityVm(version(20348), version(14393))).toBe(true);
    expect(fitsUtilityVm(version(20348), version(26100))).toBe(false);
    expect(fitsUtilityVm(version(20348), "linux")).toBe(false);
  });
});
