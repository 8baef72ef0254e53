// A world of layered files, as names: layer 0 is the base image, the last one the container's disk.
import { chance } from "./numbers.mjs";

const perDirectory = 60;

/** A flat string nobody has seen before, as a path that was just typed is: no hash is known of it yet. */
export const fresh = (text) => Buffer.from(text, "latin1").toString("latin1");

/** `files` in `layers`: six in ten in the base, the others spread evenly; besides, one directory of 1,000 names from all layers. */
export const describeWorld = ({ files = 100_000, layers }) => {
  const base = Math.floor(files * 0.6);
  const upper = Math.floor((files * 0.4) / (layers - 1));
  // So many of each upper layer's files lie over one of the base.
  const over = Math.floor(upper / 10);
  const quiet = base - (layers - 1) * over;
  return { files, layers, base, upper, over, quiet, merged: 1_000, read: Math.floor(quiet / 2) };
};

const baseDirectory = (number) => {
  const directory = Math.floor(number / perDirectory);
  return ["Windows", "System32", `Group${directory % 40}`, `Set${Math.floor(directory / 40)}`];
};

export const baseFile = (number) => [...baseDirectory(number), `Part${number}.dll`];
export const missingFile = (number) => [...baseDirectory(number), `Absent${number}.dll`];
export const upperFile = (layer, number) => [
  "ProgramData",
  `App${layer}`,
  `Module${Math.floor(number / perDirectory)}`,
  `Data${layer}-${number}.bin`,
];
export const mergedDirectory = ["Windows", "Merged"];
export const mergedFile = (number) => [...mergedDirectory, `Entry${String(number).padStart(4, "0")}`];

/** Every file of every layer, lower layers first within each kind. No two share a string. */
export function* filesOf({ base, layers, upper, over, merged }) {
  const own = (layer, segments) => ({ layer, segs: segments.map(fresh) });
  for (let number = 0; number < base; number += 1) yield own(0, baseFile(number));
  for (let layer = 1; layer < layers; layer += 1) {
    for (let number = 0; number < upper - over; number += 1) yield own(layer, upperFile(layer, number));
    for (let number = 0; number < over; number += 1) yield own(layer, baseFile(base - 1 - (layer - 1) * over - number));
  }
  for (let number = 0; number < merged; number += 1) {
    yield own(number % layers, mergedFile(number));
    // One name in ten is in two layers.
    if (number % 10 === 0) yield own((number + 1) % layers, mergedFile(number));
  }
}

/** Names to ask for. Files of the base from `read` on are kept for writes and deletions, each of which takes another. */
export const picker = (world, seed) => {
  const random = chance(seed);
  const one = (count) => Math.floor(random() * count);
  return {
    bottom: () => baseFile(one(world.read)),
    top: () => upperFile(world.layers - 1, one(world.upper - world.over)),
    missing: () => missingFile(one(world.read)),
  };
};
