import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { type Actors, hnsCall } from "../hns.ts";
import { hcsshimHns } from "../source.ts";
import { type NetworkId, networks } from "./network.ts";

export interface RemoveNetwork {
  readonly actors: Actors;
  readonly network: NetworkId;
  readonly guid: string;
}

export const removeHnsNetwork = defineAct<RemoveNetwork>("network.remove", {
  takes: 400_000,
  run: (tx, { network }) => tx.remove(networks, network),
  hop: ({ actors, guid }) => hnsCall(actors, "DELETE", `/networks/${guid}`),
  explain: ({ data, before }) =>
    step(
      `HNS removes the network ${before.get(networks, data.network)?.name ?? data.guid} and its switch.`,
      hcsshimHns,
    ),
});
