import { listNetworks, type NetworkInfo } from "#contract/network-driver.ts";
import type { Micros } from "#core/event.ts";
import type { Steps } from "#core/procedure.ts";
import { defineTable, type Row } from "#core/table.ts";
import { noneNetwork } from "./none.ts";

/** What the engine keeps of a network that was made through it; the driver has the rest. */
export interface DockerNetwork extends Row<"docker-network"> {
  readonly networkId: string;
  readonly created: Micros;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** Kept as it was asked for; what it changes is not modelled. */
  readonly internal: boolean;
}

export const dockerNetworks = defineTable<DockerNetwork>()("docker-network");

/** The driver's networks and the one that is none. */
export const allNetworks = (steps: Steps): readonly NetworkInfo[] => {
  const known = steps.call(listNetworks, null);
  return known.some(({ name }) => name === noneNetwork.name) ? known : [...known, noneNetwork];
};

/** By name, by id, or by the beginning of an id if only one has it. */
export const findNetwork = (networks: readonly NetworkInfo[], text: string): NetworkInfo | undefined => {
  const exact = networks.find(({ name, id }) => name === text || id === text);
  if (exact !== undefined || text === "") return exact;
  const [only, ...more] = networks.filter(({ id }) => id.startsWith(text));
  return more.length === 0 ? only : undefined;
};
