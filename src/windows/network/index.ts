import type { Subsystem } from "#core/machine.ts";
import type { Tx } from "#core/tx.ts";
import { compartments } from "./compartment/compartment.ts";
import { connectTo, deliver, forward, goBack, receive, refuse, translate } from "./connection/acts.ts";
import { attachEndpoint, mapPorts, plugEndpoint } from "./endpoint/attach-endpoint.ts";
import { createEndpoint, noteEndpoint } from "./endpoint/create-endpoint.ts";
import { deleteEndpoint, forgetEndpoint } from "./endpoint/delete-endpoint.ts";
import { connectEndpoint, disconnectEndpoint } from "./endpoint/procedures.ts";
import { listen } from "./listener/listen.ts";
import { createHnsNetwork, insertNetwork } from "./network/create-network.ts";
import { createNetwork, listNetworks, removeNetwork } from "./network/procedures.ts";
import { removeHnsNetwork } from "./network/remove-network.ts";
import { firstSubnet } from "./network/subnet.ts";

/** Networks, endpoints and compartments, as the Host Network Service makes them. */
export const network: Subsystem = {
  name: "windows/network",
  acts: [
    attachEndpoint,
    mapPorts,
    plugEndpoint,
    createEndpoint,
    noteEndpoint,
    deleteEndpoint,
    forgetEndpoint,
    createHnsNetwork,
    removeHnsNetwork,
    listen,
    connectTo,
    translate,
    forward,
    deliver,
    goBack,
    receive,
    refuse,
  ],
  procedures: [connectEndpoint, disconnectEndpoint, createNetwork, listNetworks, removeNetwork],
};

/** The host's own compartment, and the networks that every host with Docker has. Source: reference/docker-cli.md §9.1. */
export const setUpNetwork = (tx: Tx): void => {
  tx.insert(compartments, { number: 1, guid: "00000000-0000-0000-0000-000000000000" });
  insertNetwork(tx, { name: "nat", type: "nat", subnet: firstSubnet, predefined: true });
  insertNetwork(tx, { name: "none", type: "none", subnet: "", predefined: true });
};
