import { failure } from "#core/failure.ts";
import type { PlatformRules } from "../rules.ts";
import { ownerOf } from "./accounts.ts";
import { checkHostConfig } from "./host-config.ts";
import { checkMount, parseBind, parseVolumesFrom } from "./mounts.ts";

// Source: reference/docker-cli.md §5.2; moby runconfig/hostconfig_windows.go.
const isolations = ["", "default", "process", "hyperv"];

/** By the class of the address. Source: reference/docker-cli.md §8; moby daemon, libnetwork windows driver. */
const classPrefix = (address: string): number => {
  const first = Number(address.split(".")[0]);
  if (first < 128) return 8;
  return first < 192 ? 16 : 24;
};

export const windowsRules: PlatformRules = {
  isolation: (asked) =>
    isolations.includes(asked.toLowerCase())
      ? undefined
      : failure("400", `Invalid isolation: "${asked}". Windows supports 'default', 'process', or 'hyperv'`),
  hostConfig: checkHostConfig,
  bind: parseBind,
  mount: checkMount,
  volumesFrom: parseVolumesFrom,
  mapsDirectoriesOnly: true,
  hostVersion: (osVersion) => osVersion.split(".").slice(0, 3).join("."),
  isAbsolute: (path) => /^[a-zA-Z]:[\\/]/.test(path),
  sameTarget: (one, other) => one.toLowerCase() === other.toLowerCase(),
  // The image's registry holds the defaults. Source: reference/docker-cli.md §12.
  environment: () => ({}),
  // Source: reference/docker-cli.md §5.2, `-p`.
  portProblem: (hostIp, hostPort) => {
    if (hostIp !== "" && hostIp !== "0.0.0.0") return "Windows does not support host IP addresses in NAT settings";
    return hostPort.includes("-") ? "Windows does not support more than one host port in NAT settings" : undefined;
  },
  predefinedNetworks: ["nat", "none"],
  highestSignal: 31,
  refuses: {
    diffOfRunning: "Windows does not support diff of a running container",
    commitOfRunning: "windows does not support commit of a running container",
    exporting: "the daemon on this operating system does not support exporting Windows containers",
    topArguments: "Windows does not support arguments to top",
  },
  prefixLength: classPrefix,
  measuresContainers: false,
  ownerOf,
  driverStatus: [["Windows", ""]],
  // Source: reference/docker-cli.md §3.2.
  networkPlugins: ["ics", "internal", "l2bridge", "l2tunnel", "nat", "null", "overlay", "private", "transparent"],
  logPlugins: ["awslogs", "etwlogs", "fluentd", "gcplogs", "gelf", "json-file", "local", "splunk", "syslog"],
};
