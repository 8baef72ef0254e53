import type { Reading, TwinTable } from "../../twin/twin.ts";
import type { Place } from "../place.ts";
import type { Seen } from "../seen.ts";
import { layoutHouse } from "./layout.ts";
import { type HouseModel, PLAIN_VIEW } from "./model.ts";
import { houseOf } from "./world/index.ts";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Who uses how much of the machine. */
const shares = ({ hardware, containers }: HouseModel): TwinTable => {
  const names = ["host", "image layers", ...containers.map(({ name }) => name)];
  return {
    key: "shares",
    title: "Shares of the hardware, in percent",
    columns: ["Hardware", "Used", ...names],
    count: hardware.length,
    at: (index) => {
      const part = hardware[index];
      if (part === undefined) return [];
      const shareOf = (of: string): string => {
        const found = part.shares.filter((each) => each.of === of);
        return found.length === 0 ? "" : `${Math.round(found.reduce((sum, { share }) => sum + share, 0) * 100)}`;
      };
      return [`${part.name}, ${part.note}`, part.used, ...names.map(shareOf)];
    },
  };
};

/** The house at a moment, to be read as text. */
export const readHouse = (seen: Seen, { width, height, density }: Place): Reading => {
  const model = houseOf(seen, seen.told?.hop ?? null, seen.observer);
  const { host, containers, kernel } = model;
  const rooms = containers.map(
    ({ name, processes, state }) => `${name} is ${state} and has ${counted(processes.length, "process", "processes")}.`,
  );
  return {
    scene: layoutHouse(model, width, height, PLAIN_VIEW, density),
    lists: {},
    summary: [
      `The host has ${host.processCount} processes of its own.`,
      ...rooms,
      `All stand on one kernel, which keeps ${counted(kernel.silos.length, "server silo", "server silos")}.`,
    ],
    hint: null,
    tables: [shares(model)],
  };
};
