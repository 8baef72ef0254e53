import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import type { Fields } from "#core/tx.ts";
import { find } from "#core/world.ts";
import { durations } from "../daemon/durations.ts";
import { emit } from "../daemon/event-row.ts";
import { moby } from "../daemon/sources.ts";
import { type DockerNetwork, dockerNetworks } from "./network.ts";

type Made = Fields<Omit<DockerNetwork, "created">> & { readonly name: string; readonly driver: string };

export const networkCreate = defineAct<Made>("docker-network.create", {
  takes: durations.record,
  run: (tx, { networkId, labels, options, internal, name, driver }) => {
    tx.insert(dockerNetworks, { networkId, labels, options, internal, created: tx.now });
    emit(tx, "network", "create", networkId, { name, type: driver });
  },
  explain: ({ data }) => step(`The engine notes the network ${data.name}.`, moby("daemon/network.go")),
});

export const networkRemove = defineAct<{ readonly networkId: string; readonly name: string; readonly driver: string }>(
  "docker-network.remove",
  {
    run: (tx, { networkId, name, driver }) => {
      const row = find(tx, dockerNetworks, (each) => each.networkId === networkId);
      if (row !== undefined) tx.remove(dockerNetworks, row.id);
      emit(tx, "network", "destroy", networkId, { name, type: driver });
    },
    explain: ({ data }) => step(`The engine forgets the network ${data.name}.`, moby("daemon/network.go")),
  },
);
