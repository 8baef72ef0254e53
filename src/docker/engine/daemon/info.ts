import { sha256Hex } from "#core/digest.ts";
import type { Reader } from "#core/world.ts";
import type { JsonObject } from "../api/json.ts";
import type { InfoResponse } from "../api/types.ts";
import { containers } from "../container/container.ts";
import { images } from "../image/image.ts";
import type { Endpoint } from "./call.ts";
import { type Engine, isoTime } from "./engine.ts";
import { ok } from "./reply.ts";

/** Made from the host's name, so that a host keeps it. */
const engineId = (name: string): string => {
  const hex = sha256Hex(`engine of ${name}`);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `9${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};

const counts = (reader: Reader) => {
  const rows = reader.all(containers);
  const running = rows.filter(({ status }) => status === "running").length;
  return {
    Containers: rows.length,
    ContainersRunning: running,
    ContainersPaused: 0,
    ContainersStopped: rows.length - running,
    Images: reader.all(images).length,
  };
};

const registryConfig = {
  AllowNondistributableArtifactsCIDRs: null,
  AllowNondistributableArtifactsHostnames: null,
  InsecureRegistryCIDRs: ["127.0.0.0/8"],
  IndexConfigs: { "docker.io": { Name: "docker.io", Mirrors: [], Secure: true, Official: true } },
  Mirrors: null,
};

const infoOf = (engine: Engine, reader: Reader): InfoResponse & JsonObject => {
  const { platform, rules } = engine;
  const name = platform.hostName(reader);
  return {
    ID: engineId(name),
    ...counts(reader),
    Driver: platform.storageDriver,
    DriverStatus: rules.driverStatus,
    Plugins: { Volume: ["local"], Network: rules.networkPlugins, Authorization: null, Log: rules.logPlugins },
    MemoryLimit: true,
    SwapLimit: true,
    CpuCfsPeriod: true,
    CpuCfsQuota: true,
    CPUShares: true,
    CPUSet: true,
    PidsLimit: true,
    IPv4Forwarding: true,
    BridgeNfIptables: false,
    BridgeNfIp6tables: false,
    Debug: false,
    NFd: -1,
    OomKillDisable: true,
    NGoroutines: 30,
    SystemTime: isoTime(engine, reader, reader.now),
    LoggingDriver: "json-file",
    CgroupDriver: "",
    NEventsListener: 0,
    KernelVersion: platform.kernelVersion,
    OperatingSystem: platform.operatingSystem,
    OSVersion: platform.osVersion,
    OSType: platform.os,
    Architecture: "x86_64",
    IndexServerAddress: "https://index.docker.io/v1/",
    RegistryConfig: registryConfig,
    NCPU: platform.cpus,
    MemTotal: platform.memory,
    GenericResources: null,
    DockerRootDir: platform.dataRoot,
    HttpProxy: "",
    HttpsProxy: "",
    NoProxy: "",
    Name: name,
    Labels: [],
    ExperimentalBuild: false,
    ServerVersion: platform.engineVersion,
    Runtimes: null,
    DefaultRuntime: "",
    Swarm: {
      NodeID: "",
      NodeAddr: "",
      LocalNodeState: "inactive",
      ControlAvailable: false,
      Error: "",
      RemoteManagers: null,
    },
    LiveRestoreEnabled: false,
    Isolation: platform.defaultIsolation,
    InitBinary: "",
    ContainerdCommit: { ID: "", Expected: "" },
    RuncCommit: { ID: "", Expected: "" },
    InitCommit: { ID: "", Expected: "" },
    SecurityOptions: [],
    CDISpecDirs: [],
    Warnings: null,
  };
};

/** `docker info`. Source: reference/docker-cli.md §3.2; Engine API v1.47, SystemInfo. */
export const info: Endpoint = {
  methods: ["GET"],
  path: "/info",
  handle: (steps, _, engine) => ok(steps.look((world) => infoOf(engine, world))),
};
