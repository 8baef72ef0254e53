import type { Reader } from "#core/world.ts";
import type { Program } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { silos } from "../../kernel/silo/silo.ts";
import { endpoints } from "../../network/endpoint/endpoint.ts";
import { networks } from "../../network/network/network.ts";

interface Card {
  readonly name: string;
  readonly address: string;
  readonly mask: string;
  readonly gateway: string;
}

const maskOf = (subnet: string): string => {
  const bits = Number(subnet.split("/")[1] ?? 24);
  const word = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  return [24, 16, 8, 0].map((shift) => (word >>> shift) & 255).join(".");
};

const cards = (world: Reader, own: number): readonly Card[] => {
  const self = world.get(processes, own as ProcessId);
  const silo = self?.silo == null ? undefined : world.get(silos, self.silo);
  if (silo === undefined)
    return world
      .all(networks)
      .filter(({ subnet }) => subnet !== "")
      .map(({ name, subnet, gateway }) => ({
        name: `vEthernet (${name})`,
        address: gateway,
        mask: maskOf(subnet),
        gateway: "",
      }));
  return world
    .all(endpoints)
    .filter(({ container, ipAddress }) => container === silo.container && ipAddress !== "")
    .map(({ network, ipAddress }) => {
      const row = world.get(networks, network);
      return {
        name: "vEthernet (Ethernet)",
        address: ipAddress,
        mask: maskOf(row?.subnet ?? ""),
        gateway: row?.gateway ?? "",
      };
    });
};

/** Shows the network cards of the compartment that it runs in. Layout: learn.microsoft.com, ipconfig. */
export const ipconfig: Program = {
  image: "ipconfig.exe",
  main: (system) => {
    const list = system.steps.look((world) => cards(world, system.process));
    const text = list.map(
      ({ name, address, mask, gateway }) =>
        `Ethernet adapter ${name}:\n\n   Connection-specific DNS Suffix  . :\n   IPv4 Address. . . . . . . . . . . : ${address}\n   Subnet Mask . . . . . . . . . . . : ${mask}\n   Default Gateway . . . . . . . . . : ${gateway}\n`,
    );
    system.out(`\nWindows IP Configuration\n\n\n${text.join("\n")}`);
    return 0;
  },
};
