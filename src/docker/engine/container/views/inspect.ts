import { sha256Hex } from "#core/digest.ts";
import type { Reader } from "#core/world.ts";
import type { ContainerJSON } from "../../api/types.ts";
import { dataPath, type Engine, isoTime } from "../../daemon/engine.ts";
import type { Container } from "../container.ts";
import { execs } from "../exec/exec.ts";
import type { Health } from "../health/health.ts";
import { mountView } from "./mounts.ts";
import { networkMap } from "./networks.ts";
import { portMap } from "./ports.ts";
import { stateText } from "./status.ts";

const healthView = (engine: Engine, reader: Reader, { status, failingStreak, log }: Health) => ({
  Status: status,
  FailingStreak: failingStreak,
  Log: log.map(({ start, end, exitCode, output }) => ({
    Start: isoTime(engine, reader, start),
    End: isoTime(engine, reader, end),
    ExitCode: exitCode,
    Output: output,
  })),
});

const state = (engine: Engine, reader: Reader, container: Container) => ({
  Status: stateText(container),
  Running: container.status === "running",
  Paused: false,
  Restarting: container.status === "restarting",
  OOMKilled: false,
  Dead: false,
  Pid: container.process?.pid ?? 0,
  ExitCode: container.exitCode,
  Error: container.error,
  StartedAt: isoTime(engine, reader, container.startedAt),
  FinishedAt: isoTime(engine, reader, container.finishedAt),
  ...(container.health === null ? {} : { Health: healthView(engine, reader, container.health) }),
});

const networkSettings = (engine: Engine, container: Container) => {
  const running = container.status === "running";
  return {
    Bridge: "",
    SandboxID: running ? sha256Hex(`sandbox ${container.containerId}`) : "",
    SandboxKey: running ? container.containerId : "",
    Ports: portMap(container),
    HairpinMode: false,
    LinkLocalIPv6Address: "",
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: "",
    Gateway: "",
    GlobalIPv6Address: "",
    GlobalIPv6PrefixLen: 0,
    IPAddress: "",
    IPPrefixLen: 0,
    IPv6Gateway: "",
    MacAddress: "",
    Networks: networkMap(engine, container),
  };
};

const runningExecs = (reader: Reader, { id }: Container): readonly string[] | null => {
  const ids = reader
    .all(execs)
    .filter(({ container, exitCode }) => container === id && exitCode === null)
    .map(({ execId }) => execId);
  return ids.length === 0 ? null : ids;
};

const jsonLog = (engine: Engine, { containerId, hostConfig }: Container): string =>
  hostConfig.LogConfig.Type === "json-file"
    ? dataPath(engine, "containers", containerId, `${containerId}-json.log`)
    : "";

/** `GET /containers/{id}/json`. Source: reference/docker-cli.md §8. */
export const containerInspect = (
  engine: Engine,
  reader: Reader,
  container: Container,
  size: boolean,
): ContainerJSON => ({
  Id: container.containerId,
  Created: isoTime(engine, reader, container.created),
  Path: container.path,
  Args: container.args,
  State: state(engine, reader, container),
  Image: container.imageId,
  ResolvConfPath: "",
  HostnamePath: "",
  HostsPath: "",
  LogPath: jsonLog(engine, container),
  Name: `/${container.name}`,
  RestartCount: container.restartCount,
  Driver: engine.platform.storageDriver,
  Platform: engine.platform.os,
  MountLabel: "",
  ProcessLabel: "",
  AppArmorProfile: "",
  ExecIDs: runningExecs(reader, container),
  HostConfig: container.hostConfig,
  GraphDriver: {
    Data: { dir: dataPath(engine, engine.platform.storageDriver, container.containerId) },
    Name: engine.platform.storageDriver,
  },
  ...(size ? { SizeRw: 0, SizeRootFs: 0 } : {}),
  Mounts: container.mounts.map(mountView),
  Config: container.config,
  NetworkSettings: networkSettings(engine, container),
});
