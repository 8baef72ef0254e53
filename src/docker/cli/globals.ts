import type { FlagSpec } from "#shell/flags/kind.ts";
import { bool, list, string } from "#shell/flags/kinds.ts";
import { helpFlag } from "./flags/common.ts";

/** Where the client keeps its own files. The user is the one the host starts with. */
const configFolder = "C:\\Users\\Administrator\\.docker";

/** The flags that stand before the command. */
export const globalFlags: readonly FlagSpec[] = [
  { name: "config", kind: string, usage: "Location of client config files", default: configFolder },
  {
    name: "context",
    shorthand: "c",
    kind: string,
    usage:
      'Name of the context to use to connect to the daemon (overrides DOCKER_HOST env var and default context set with "docker context use")',
  },
  { name: "debug", shorthand: "D", kind: bool, usage: "Enable debug mode" },
  { name: "host", shorthand: "H", kind: list, usage: "Daemon socket to connect to" },
  {
    name: "log-level",
    shorthand: "l",
    kind: string,
    usage: 'Set the logging level ("debug", "info", "warn", "error", "fatal")',
    default: "info",
  },
  { name: "tls", kind: bool, usage: "Use TLS; implied by --tlsverify" },
  { name: "tlscacert", kind: string, usage: "Trust certs signed only by this CA", default: `${configFolder}\\ca.pem` },
  { name: "tlscert", kind: string, usage: "Path to TLS certificate file", default: `${configFolder}\\cert.pem` },
  { name: "tlskey", kind: string, usage: "Path to TLS key file", default: `${configFolder}\\key.pem` },
  { name: "tlsverify", kind: bool, usage: "Use TLS and verify the remote" },
  { name: "version", shorthand: "v", kind: bool, usage: "Print version information and quit" },
  helpFlag,
];
