import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import type { Tx } from "#core/tx.ts";
import { compartments } from "../compartment/compartment.ts";
import { type Actors, hnsCall } from "../hns.ts";
import { hcsshimHns, libnetworkDriver } from "../source.ts";
import { type EndpointId, endpoints } from "./endpoint.ts";

const remove = (tx: Tx, id: EndpointId): void => {
  const row = tx.get(endpoints, id);
  if (row === undefined) return;
  tx.remove(endpoints, id);
  const { compartment } = row;
  if (compartment !== null && !tx.all(endpoints).some((each) => each.compartment === compartment))
    tx.remove(compartments, compartment);
};

export interface DeleteEndpoint {
  readonly actors: Actors;
  readonly endpoint: EndpointId;
  readonly guid: string;
}

/** The card, its NAT mappings, and the compartment with the last card in it. */
export const deleteEndpoint = defineAct<DeleteEndpoint>("endpoint.delete", {
  takes: 90_000,
  run: (tx, { endpoint }) => remove(tx, endpoint),
  hop: ({ actors, guid }) => hnsCall(actors, "DELETE", `/endpoints/${guid}`),
  explain: ({ data, before }) => {
    const row = before.get(endpoints, data.endpoint);
    const ports = row === undefined || row.ports.length === 0 ? "" : " and what is published of it";
    return step(`HNS deletes the endpoint ${row?.ipAddress ?? data.guid}${ports}.`, hcsshimHns);
  },
});

export const forgetEndpoint = defineAct<Pick<DeleteEndpoint, "endpoint">>("endpoint.forget", {
  run: (tx, { endpoint }) => remove(tx, endpoint),
  explain: () => step("The container is no longer on the network none.", libnetworkDriver),
});
