import { type EntityRef, refOf } from "#core/table.ts";
import type { World } from "#core/world.ts";
import { containerRef, containers } from "#docker/engine/container/container.ts";
import { components } from "#windows/kernel/component/component.ts";
import { type Process, processes } from "#windows/kernel/process/process.ts";
import { silos } from "#windows/kernel/silo/silo.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import { hueOf } from "../../scene/scene.ts";
import type { Seen } from "../../seen.ts";
import type { Lane } from "../model.ts";

export const CLIENT = "client";
export const ENGINE = "engine";
export const KERNEL = "kernel";
export const COMPUTE = "compute";
const CONTAINER = "container";

const kernelLane: Lane = {
  id: KERNEL,
  ref: { table: "kernel", id: 0 },
  ground: "kernel",
  owner: "kernel",
  title: "Kernel",
  note: "ntoskrnl.exe",
};

const registryLane: Lane = {
  id: "registry",
  ref: { table: "registry-server", id: 0 },
  ground: "outside",
  owner: "hardware",
  title: "Registry",
  note: "over the network",
};

const outsideLane: Lane = {
  id: "outside",
  ref: { table: "outside", id: 0 },
  ground: "outside",
  owner: "hardware",
  title: "Client",
  note: "outside of Silo",
};

/** Programs of the host that a request meets; all others go by their file names. */
const programs: Readonly<Record<string, Pick<Lane, "id" | "owner" | "title" | "note">>> = {
  "docker.exe": { id: CLIENT, owner: "host", title: "docker.exe", note: "client" },
  "dockerd.exe": { id: ENGINE, owner: "host", title: "dockerd.exe", note: "with hcsshim inside" },
  "vmcompute.exe": { id: COMPUTE, owner: "compute", title: "Compute Services", note: "vmcompute.exe" },
  "smss.exe": { id: "smss", owner: "host", title: "smss.exe", note: "of the host" },
};

const hns = { id: "hns", owner: "host", title: "HNS", note: "in svchost.exe" } as const;

const hostLane = (row: Process): Lane => ({
  ref: refOf(processes, row.id),
  ground: "host",
  ...(programs[row.image] ??
    (row.services.includes("hns")
      ? hns
      : { id: `program ${row.image}`, owner: "host", title: row.image, note: "on the host" })),
});

const containerLane = (world: World, row: Process, numberOf: Seen["numberOf"]): Lane => {
  const silo = row.silo === null ? undefined : world.get(silos, row.silo);
  const found = world.all(containers).find(({ containerId }) => containerId === silo?.container);
  return {
    id: CONTAINER,
    ref: found === undefined ? refOf(processes, row.id) : containerRef(found),
    ground: "container",
    owner: found === undefined ? "host" : hueOf(numberOf(found.id)),
    title: found === undefined ? "Container" : `Container “${found.name}”`,
    note: silo === undefined ? "its own user mode" : `silo ${silo.root.replace(/^.*\\/, "")}`,
  };
};

const inKernel: ReadonlySet<string> = new Set([components.name, volumes.name, "kernel"]);

/** The process of a ref, as it is or was at one of two worlds. */
export const processAt = (worlds: readonly World[], { table, id }: EntityRef): Process | undefined =>
  table === processes.name
    ? worlds.map((world) => world.row(table, id) as Process | undefined).find((row) => row !== undefined)
    : undefined;

/** The lane of one end of a hop; null where it has none. */
export const laneOf = (worlds: readonly World[], ref: EntityRef, network: boolean, numberOf: Seen["numberOf"]) => {
  if (ref.table === outsideLane.ref.table) return outsideLane;
  if (inKernel.has(ref.table)) return network ? registryLane : kernelLane;
  const row = processAt(worlds, ref);
  if (row === undefined) return null;
  if (row.silo === null) return hostLane(row);
  const world = worlds.find((each) => row.silo !== null && each.get(silos, row.silo) !== undefined) ?? worlds[0];
  return world === undefined ? null : containerLane(world, row, numberOf);
};

/** Who would be asked on a host of which nobody has asked anything yet. */
export const waitingLanes = (world: World): readonly Lane[] => {
  const named = world.all(processes).filter((each) => each.silo === null && each.state !== "exited");
  const lanes = named.map(hostLane).filter(({ id }) => waiting.includes(id));
  return [...lanes.sort((one, other) => waiting.indexOf(one.id) - waiting.indexOf(other.id)), kernelLane];
};

const waiting = [ENGINE, hns.id, COMPUTE, "smss"];

const grounds: readonly Lane["ground"][] = ["host", "kernel", "container", "outside"];

/** Host user mode first, then the kernel, then containers, then what is elsewhere; in each by first use. */
export const inOrder = (lanes: Iterable<Lane>): readonly Lane[] => {
  const all = [...lanes];
  return grounds.flatMap((ground) => all.filter((lane) => lane.ground === ground));
};
