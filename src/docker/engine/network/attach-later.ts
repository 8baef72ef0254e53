import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { type ContainerId, containerName, containers } from "../container/container.ts";
import { moby } from "../daemon/sources.ts";

/** A container that does not run shall be on one more network when it starts. */
export const containerAttachLater = defineAct<{
  readonly container: ContainerId;
  readonly network: string;
  readonly networkId: string;
}>("container.attach-later", {
  run: (tx, { container, network, networkId }) => {
    const row = tx.get(containers, container);
    if (row === undefined || row.attachments.some((each) => each.network === network)) return;
    const added = { network, networkId, aliases: null, endpoint: null };
    tx.update(containers, container, { attachments: [...row.attachments, added] });
  },
  explain: ({ data, after }) =>
    step(
      `${containerName(after, data.container)} will be on the network ${data.network} when it starts.`,
      moby("daemon/container_operations.go"),
      { about: refOf(containers, data.container) },
    ),
});
