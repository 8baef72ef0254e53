import { resolveName } from "#contract/network-driver.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { defineProcedure } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { type Container, containers, isRunning, shortId } from "../container/container.ts";
import { daemonRef } from "../daemon/engine-row.ts";
import { moby } from "../daemon/sources.ts";

/** A container asks for the address of another by name. */
export const askName = defineAct<{
  readonly client: EntityRef;
  readonly daemon: EntityRef;
  readonly name: string;
  readonly address: string | null;
}>("dns.ask", {
  takes: 400,
  hop: ({ client, daemon, name }) => ({ from: client, to: daemon, channel: "network", label: `A? ${name}` }),
  explain: ({ data: { name, address } }) =>
    step(
      `The name server of the engine, at the network's gateway, is asked for ${name}: ${address ?? "it knows none, and neither does anybody behind it"}.`,
      moby("libnetwork/network_windows.go"),
    ),
});

const answersTo = ({ name, containerId, config }: Container, wanted: string): boolean =>
  [name, shortId(containerId), config.Hostname].some((each) => each.toLowerCase() === wanted);

/** The address of a container by its name, short id, host name or alias, on a network that both are on. */
const addressOf = (world: Reader, own: Container, name: string): string | null => {
  const wanted = name.toLowerCase();
  const networks = own.attachments.map(({ network }) => network);
  for (const other of world.all(containers).filter(isRunning))
    for (const { network, aliases, endpoint } of other.attachments) {
      const known = answersTo(other, wanted) || (aliases ?? []).some((each) => each.toLowerCase() === wanted);
      if (known && endpoint !== null && networks.includes(network)) return endpoint.ipAddress;
    }
  return null;
};

export const resolveNameProcedure = defineProcedure(resolveName, (steps, { client, container, name }) => {
  const { daemon, address } = steps.look((world) => {
    const own = world.all(containers).find(({ containerId }) => containerId === container);
    return { daemon: daemonRef(world), address: own === undefined ? null : addressOf(world, own, name) };
  });
  steps.do(askName, { client, daemon, name, address });
  return address;
});
