import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { int, list, string, strings } from "#shell/flags/kinds.ts";

export const networkConnectCommand: CommandSpec = {
  usage: "[OPTIONS] NETWORK CONTAINER",
  short: "Connect a container to a network",
  args: exactly(2),
  flags: [
    { name: "alias", kind: strings, usage: "Add network-scoped alias for the container" },
    { name: "driver-opt", kind: strings, usage: "driver options for the network" },
    {
      name: "gw-priority",
      kind: int,
      usage: "Highest gw-priority provides the default gateway. Accepts positive and negative values.",
    },
    { name: "ip", kind: string, usage: 'IPv4 address (e.g., "172.30.100.104")' },
    { name: "ip6", kind: string, usage: 'IPv6 address (e.g., "2001:db8::33")' },
    { name: "link", kind: list, usage: "Add link to another container" },
    { name: "link-local-ip", kind: strings, usage: "Add a link-local address for the container" },
  ],
};
