import { refOf } from "#core/table.ts";
import { type Container, containers } from "#docker/engine/container/container.ts";
import { computeSystems } from "#windows/compute/compute-system/compute-system.ts";
import { jobs } from "#windows/kernel/job/job.ts";
import type { Process } from "#windows/kernel/process/process.ts";
import type { Silo } from "#windows/kernel/silo/silo.ts";
import { compartments } from "#windows/network/compartment/compartment.ts";
import { endpoints } from "#windows/network/endpoint/endpoint.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import type { Belonging, Compartment, ContainerRoom, ContainerState, Meter } from "../model.ts";
import { livingAndLeaving, livingIn, siloOf, treeRows, type View } from "./rows.ts";
import { bytesText, committedBy, loadOf, percentText, privateOf } from "./shares.ts";

const stateOf = (view: View, container: Container, silo: Silo | undefined): ContainerState => {
  if (silo?.state === "shutting down") return "stopping";
  if (container.status === "running") return "running";
  const system = view.now.all(computeSystems).find(({ name }) => name === container.containerId);
  if (system !== undefined && container.status !== "exited") return "starting";
  return container.status === "exited" ? "exited" : "created";
};

const shortImage = (image: string): string => {
  const parts = image.replace(/^mcr\.microsoft\.com\//, "").split("/");
  return parts.slice(-2).join("/").replace("windowsservercore-", "");
};

const belongingsOf = (view: View, container: Container, silo: Silo | undefined): readonly Belonging[] => {
  const volume = view.now.all(volumes).find(({ id }) => id === silo?.volume);
  return [
    ...(volume === undefined
      ? []
      : [
          { ref: refOf(volumes, volume.id), label: "C:\\", name: `Volume C: of ${container.name}` },
          { ref: { table: "registry", id: volume.id }, label: "Registry", name: `Registry of ${container.name}` },
        ]),
    ...(silo === undefined
      ? []
      : [
          {
            ref: { table: "directory", id: silo.id },
            label: silo.root,
            name: `Object directory ${silo.root} of ${container.name}`,
          },
        ]),
  ];
};

const compartmentOf = (view: View, container: Container): Compartment | null => {
  const endpoint = view.now.all(endpoints).find((each) => each.container === container.containerId);
  const row =
    endpoint?.compartment == null
      ? undefined
      : view.now.all(compartments).find(({ id }) => id === endpoint.compartment);
  if (endpoint === undefined) return null;
  return {
    ref: refOf(endpoints, endpoint.id),
    id: row?.number ?? 0,
    ip: endpoint.ipAddress,
    ports: endpoint.ports.map(({ hostPort, containerPort, protocol }) => `${hostPort}->${containerPort}/${protocol}`),
  };
};

/** Without a limit: what the processes hold, as `docker stats` counts. A full bar is a model parameter, 512 MB. */
const held = (inside: readonly Process[]): Meter => {
  const bytes = privateOf(inside);
  return { text: bytesText(bytes), share: Math.min(1, bytes / 512e6) };
};

/** With a limit: what they have been promised, since that is what the limit counts. */
const committed = (inside: readonly Process[], limit: number): Meter => {
  const bytes = committedBy(inside);
  return {
    text: `${Math.round(bytes / 1_048_576)}/${Math.round(limit / 1_048_576)} MB`,
    share: Math.min(1, bytes / limit),
    name: "Commit",
  };
};

const meters = (view: View, silo: Silo | undefined): { readonly cpu: Meter; readonly memory: Meter } => {
  const inside = silo === undefined ? [] : livingIn(view.now, silo.id);
  const job = view.now.all(jobs).find(({ id }) => id === silo?.job);
  const load = loadOf(view.now, inside);
  const cap = job?.cpuRate == null ? null : job.cpuRate / 10_000;
  const limit = job?.memoryLimit ?? null;
  return {
    cpu: {
      text: cap === null ? percentText(load) : `${Number((cap * 100).toFixed(1))}% cap`,
      share: cap === null ? load : Math.min(1, load / cap),
    },
    memory: limit === null ? held(inside) : committed(inside, limit),
  };
};

const roomOf = (view: View, container: Container): ContainerRoom => {
  const silo = siloOf(view.now, container);
  const shown = silo ?? siloOf(view.before, container);
  const inside = shown === undefined ? [] : livingAndLeaving(view, shown.id);
  return {
    ref: refOf(containers, container.id),
    number: view.numberOf(container.id),
    name: container.name,
    image: shortImage(container.image),
    state: stateOf(view, container, silo),
    exitCode: container.status === "exited" ? container.exitCode : null,
    processes: treeRows(view, inside, ({ id }) => id === container.process?.ref.id),
    ...meters(view, silo),
    belongings: belongingsOf(view, container, silo),
    compartment: compartmentOf(view, container),
    touched: Math.max(container.created, container.startedAt ?? 0, container.finishedAt ?? 0),
    veiled: false,
  };
};

/** Rooms in order of creation; a container that has just been removed leaves with its last look. */
export const containerRooms = (view: View): readonly ContainerRoom[] =>
  [
    ...view.now.all(containers).map((each) => roomOf(view, each)),
    ...view.before
      .all(containers)
      .filter(({ id }) => view.now.get(containers, id) === undefined)
      .map((each): ContainerRoom => ({ ...roomOf({ ...view, now: view.before }, each), state: "removed" })),
  ].sort((one, other) => one.ref.id - other.ref.id);
