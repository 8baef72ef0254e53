import { failure } from "#core/failure.ts";
import type { PlatformRules } from "../rules.ts";
import { checkMount, parseBind, parseVolumesFrom } from "./mounts.ts";

/** Source: moby daemon/daemon_unix.go, runconfig/hostconfig_unix.go. What the twin does not limit it takes as it comes. */
export const linuxRules: PlatformRules = {
  isolation: (asked) =>
    ["", "default"].includes(asked.toLowerCase())
      ? undefined
      : failure("400", `Invalid isolation: "${asked}". linux only supports 'default'`),
  hostConfig: (config, { cpus }) =>
    config.NanoCpus < 0 || config.NanoCpus > cpus * 1e9
      ? failure("400", `range of CPUs is from 0.01 to ${cpus.toFixed(2)}, as there are only ${cpus} CPUs available`)
      : { hostConfig: config, warnings: [] },
  bind: parseBind,
  mount: checkMount,
  volumesFrom: parseVolumesFrom,
  mapsDirectoriesOnly: false,
  hostVersion: () => "",
  isAbsolute: (path) => path.startsWith("/"),
  sameTarget: (one, other) => one === other,
  environment: ({ defaultPath }, hostname, tty) => ({
    PATH: defaultPath,
    HOSTNAME: hostname,
    ...(tty ? { TERM: "xterm" } : {}),
  }),
  portProblem: () => undefined,
  predefinedNetworks: ["bridge", "host", "none"],
  highestSignal: 64,
  refuses: { diffOfRunning: null, commitOfRunning: null, exporting: null, topArguments: null },
  prefixLength: (_, prefixLength) => prefixLength,
  measuresContainers: false,
  driverStatus: [["Backing Filesystem", "extfs"]],
  networkPlugins: ["bridge", "host", "ipvlan", "macvlan", "null", "overlay"],
  logPlugins: ["awslogs", "fluentd", "gcplogs", "gelf", "journald", "json-file", "local", "splunk", "syslog"],
};
