import type { EndpointInfo } from "#contract/network-driver.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { emit } from "../../daemon/event-row.ts";
import { moby } from "../../daemon/sources.ts";
import { type Attachment, type ContainerId, containerName, containers } from "../container.ts";

interface Connected {
  readonly container: ContainerId;
  readonly network: string;
  readonly networkId: string;
  readonly driver: string;
  readonly endpoint: EndpointInfo;
}

const withAttachment = (list: readonly Attachment[], made: Attachment): readonly Attachment[] =>
  list.some(({ network }) => network === made.network)
    ? list.map((each) => (each.network === made.network ? { ...made, aliases: each.aliases } : each))
    : [...list, made];

/** The network driver has made an endpoint; the engine notes it. */
export const containerConnect = defineAct<Connected>("container.connect", {
  run: (tx, { container, network, networkId, driver, endpoint }) => {
    const row = tx.get(containers, container);
    if (row === undefined) return;
    const made: Attachment = { network, networkId, aliases: null, endpoint };
    tx.update(containers, container, { attachments: withAttachment(row.attachments, made) });
    emit(tx, "network", "connect", networkId, { container: row.containerId, name: network, type: driver });
  },
  explain: ({ data, after }) =>
    step(
      `${containerName(after, data.container)} has the address ${data.endpoint.ipAddress} on the network ${data.network}.`,
      moby("daemon/container_operations.go"),
      { about: refOf(containers, data.container) },
    ),
});

/** The endpoint is gone. */
export const containerDisconnect = defineAct<{
  readonly container: ContainerId;
  readonly network: string;
  /** Also forget that the container shall be on it. */
  readonly forget: boolean;
}>("container.disconnect", {
  run: (tx, { container, network, forget }) => {
    const row = tx.get(containers, container);
    const old = row?.attachments.find((each) => each.network === network);
    if (row === undefined || old === undefined) return;
    const rest = row.attachments.filter((each) => each !== old);
    const kept = row.attachments.map((each) => (each === old ? { ...old, endpoint: null } : each));
    tx.update(containers, container, { attachments: forget ? rest : kept });
    if (old.endpoint !== null || forget)
      emit(tx, "network", "disconnect", old.networkId, { container: row.containerId, name: network });
  },
  explain: ({ data, before }) =>
    step(
      `${containerName(before, data.container)} is no longer on the network ${data.network}.`,
      moby("daemon/container_operations.go"),
      { about: refOf(containers, data.container) },
    ),
});
