import type { System } from "#shell/system.ts";
import { placements } from "../placement.ts";
import type { Feature } from "./feature.ts";
import { features } from "./features.ts";

const servicesKey = "HKLM\\SYSTEM\\CurrentControlSet\\Services";
const stateKey = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Features";

/** How long the servicing stack works on one feature, in µs. An assumption. */
const duration = 8_000_000;

/** A feature by either of its names, in any case. */
export const featureNamed = (name: string, kind: "server" | "optional"): Feature | undefined => {
  const folded = name.toUpperCase();
  return features.find((each) => (kind === "server" ? each.name : (each.optional ?? "")).toUpperCase() === folded);
};

export const isEnabled = (system: System, { name }: Feature): boolean =>
  system.registryGet(`${stateKey}\\${name}`) === "1";

/** Turns features on, with those that come along. Gives those that were off. */
export const enable = (system: System, wanted: readonly Feature[]): readonly Feature[] => {
  const names = new Set(wanted.flatMap((each) => [each.name, ...(each.with ?? [])]));
  const fresh = features.filter((each) => names.has(each.name) && !isEnabled(system, each));
  if (fresh.length === 0) return [];
  system.sleep(duration * Math.min(fresh.length, 5));
  const nodes = placements("C:\\", fresh.flatMap(({ files }) => files ?? []).join(" "), {
    modified: system.wallClock(),
    version: "10.0.20348.2966",
  });
  if (nodes.length > 0) system.install(nodes, `installation of ${fresh.map((each) => each.displayName).join(", ")}`);
  for (const feature of fresh) {
    system.registrySet(`${stateKey}\\${feature.name}`, "1");
    for (const [value, content] of Object.entries(feature.services ?? {}))
      system.registrySet(`${servicesKey}\\${value}`, content);
  }
  return fresh;
};

/** Turns features off. Gives those that were on. */
export const disable = (system: System, wanted: readonly Feature[]): readonly Feature[] => {
  const known = wanted.filter((each) => isEnabled(system, each));
  for (const feature of known) {
    system.registrySet(`${stateKey}\\${feature.name}`, null);
    for (const value of Object.keys(feature.services ?? {})) system.registrySet(`${servicesKey}\\${value}`, null);
  }
  return known;
};
