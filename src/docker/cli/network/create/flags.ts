import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, list, map, string, strings } from "#shell/flags/kinds.ts";

export const networkCreateCommand: CommandSpec = {
  usage: "[OPTIONS] NETWORK",
  short: "Create a network",
  args: exactly(1),
  flags: [
    { name: "attachable", kind: bool, usage: "Enable manual container attachment" },
    { name: "aux-address", kind: map, usage: "Auxiliary IPv4 or IPv6 addresses used by Network driver" },
    { name: "config-from", kind: string, usage: "The network from which to copy the configuration" },
    { name: "config-only", kind: bool, usage: "Create a configuration only network" },
    { name: "driver", shorthand: "d", kind: string, usage: "Driver to manage the Network", default: "bridge" },
    { name: "gateway", kind: strings, usage: "IPv4 or IPv6 Gateway for the master subnet" },
    { name: "ingress", kind: bool, usage: "Create swarm routing-mesh network" },
    { name: "internal", kind: bool, usage: "Restrict external access to the network" },
    { name: "ip-range", kind: strings, usage: "Allocate container ip from a sub-range" },
    { name: "ipam-driver", kind: string, usage: "IP Address Management Driver", default: "default" },
    { name: "ipam-opt", kind: map, usage: "Set IPAM driver specific options" },
    { name: "ipv6", kind: bool, usage: "Enable or disable IPv6 address assignment" },
    { name: "label", kind: list, usage: "Set metadata on a network" },
    { name: "opt", shorthand: "o", kind: map, usage: "Set driver specific options" },
    { name: "scope", kind: string, usage: "Control the network's scope" },
    { name: "subnet", kind: strings, usage: "Subnet in CIDR format that represents a network segment" },
  ],
};
