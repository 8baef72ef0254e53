// Source: queries and bodies recorded from docker 28.2.2 (GwPriority is 28's); reference/docker-cli.md §6.2, §9.
import { describe, expect, test } from "vitest";
import { execBody } from "./exec/body.ts";
import { filtersQuery } from "./flags/filters.ts";
import { type Invocation, invoke } from "./invoke.ts";
import { logsQuery } from "./logs/query.ts";
import { networkConnectBody } from "./network/connect/body.ts";
import { networkCreateBody } from "./network/create/body.ts";
import { volumeCreateBody } from "./volume/create/body.ts";

const asked = (line: string): Extract<Invocation, { kind: "run" }> => {
  const invocation = invoke(line.split(" "));
  if (invocation.kind !== "run") throw new Error(line);
  return invocation;
};

test("filters", () => {
  expect(filtersQuery(["status=exited", "name=web", "name=a"])).toBe(
    '{"name":{"a":true,"web":true},"status":{"exited":true}}',
  );
  expect(filtersQuery([])).toBeUndefined();
});

test("logs", () => {
  const { flags } = asked("logs -f --since 10m --until 2025-01-01 --tail 5 -t --details web");
  expect(logsQuery(flags, 1795564512_000)).toEqual({
    details: "1",
    follow: "1",
    since: "1795563912",
    stderr: "1",
    stdout: "1",
    tail: "5",
    timestamps: "1",
    until: "1735689600.000000000",
  });
});

describe("bodies", () => {
  test("exec", () => {
    const machine = {
      env: {},
      read: () => ({ error: "" }),
      absolute: (p: string) => p,
      console: { rows: 30, columns: 120 },
    };
    const { flags, args } = asked("exec -it web cmd");
    expect(execBody(flags, args, machine)).toEqual({
      value: {
        User: "",
        Privileged: false,
        Tty: true,
        ConsoleSize: [30, 120],
        AttachStdin: true,
        AttachStderr: true,
        AttachStdout: true,
        Detach: false,
        DetachKeys: "",
        Env: null,
        WorkingDir: "",
        Cmd: ["cmd"],
      },
    });
    const detached = asked("exec -d -e A=b -w C:\\x -u me web cmd");
    expect(execBody(detached.flags, detached.args, machine)).toMatchObject({
      value: { User: "me", AttachStdout: false, Detach: true, Env: ["A=b"], WorkingDir: "C:\\x" },
    });
  });

  test("network create", () => {
    const { flags, args } = asked(
      "network create -d nat --subnet 10.1.0.0/24 --gateway 10.1.0.1 -o a=b --label x=y backend2",
    );
    expect(networkCreateBody(flags, args)).toEqual({
      Driver: "nat",
      Scope: "",
      IPAM: { Driver: "default", Options: {}, Config: [{ Subnet: "10.1.0.0/24", Gateway: "10.1.0.1" }] },
      Internal: false,
      Attachable: false,
      Ingress: false,
      ConfigOnly: false,
      ConfigFrom: null,
      Options: { a: "b" },
      Labels: { x: "y" },
      Name: "backend2",
    });
  });

  test("network connect", () => {
    const { flags, args } = asked("network connect --ip 10.0.0.3 --alias q nat web");
    expect(networkConnectBody(flags, args)).toMatchObject({
      Container: "web",
      EndpointConfig: { IPAMConfig: { IPv4Address: "10.0.0.3" }, Links: null, Aliases: ["q"], DriverOpts: {} },
    });
  });

  test("volume create", () => {
    const { flags, args } = asked("volume create -o a=b --label x=y webdata");
    expect(volumeCreateBody(flags, args)).toEqual({
      Driver: "local",
      DriverOpts: { a: "b" },
      Labels: { x: "y" },
      Name: "webdata",
    });
    expect(volumeCreateBody(asked("volume create").flags, [])).toEqual({ Driver: "local" });
  });
});
