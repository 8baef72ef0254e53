import type { EntityRef } from "#core/table.ts";
import type { AnyRow, World } from "#core/world.ts";
import { type Container, containers } from "#docker/engine/container/container.ts";
import { images } from "#docker/engine/image/image.ts";
import { computeSystems } from "#windows/compute/compute-system/compute-system.ts";
import { type Component, components } from "#windows/kernel/component/component.ts";
import { hosts } from "#windows/kernel/host/host.ts";
import { jobs } from "#windows/kernel/job/job.ts";
import { exitCodeMeaning, exitCodeText } from "#windows/kernel/process/exit-code.ts";
import { type Process, processes } from "#windows/kernel/process/process.ts";
import { cpuTimeAt } from "#windows/kernel/process/usage.ts";
import { type Silo, silos } from "#windows/kernel/silo/silo.ts";
import { type Endpoint, endpoints } from "#windows/network/endpoint/endpoint.ts";
import { fileObjects } from "#windows/storage/file-object/file-object.ts";
import { layers } from "#windows/storage/layer/layer.ts";
import { type Volume, volumes } from "#windows/storage/volume/volume.ts";
import { bytesText, committedBy, loadOf, memoryOf, percentText, privateOf } from "../../diagrams/house/world/shares.ts";
import type { Fact, Try } from "../Inspector.tsx";
import { fixed, type ThingText } from "./fixed.ts";
import { programNotes } from "./programs.ts";
import { storageText } from "./storage/index.ts";

const fact = (name: string, value: string | number | null | undefined, code = false): readonly Fact[] =>
  value === null || value === undefined || value === "" ? [] : [{ name, value: String(value), code }];

/** As Docker prints it and, where Windows itself gives it, as Windows' documents name it. */
const exitFacts = (code: number | null): readonly Fact[] => {
  if (code === null) return [];
  const named = exitCodeText(code);
  return [
    ...fact("Exit code", named === String(code) ? code : `${code} = ${named}`),
    ...fact("Which means", exitCodeMeaning(code)),
  ];
};

const containerOf = (world: World, silo: Silo | undefined): Container | undefined =>
  world.all(containers).find(({ containerId }) => containerId === silo?.container);

/** What processes use: memory they hold, memory they have been promised, and processors. */
const used = (world: World, list: readonly Process[]): readonly Fact[] =>
  list.every(({ state }) => state === "exited")
    ? []
    : [
        ...fact("CPU now", percentText(loadOf(world, list))),
        ...fact("Working set, private", bytesText(privateOf(list))),
        ...fact("Working set, shared too", bytesText(memoryOf(list))),
        ...fact("Committed", bytesText(committedBy(list))),
      ];

const openFiles = (world: World, { id }: Process): readonly string[] =>
  world
    .all(fileObjects)
    .filter(({ process }) => process.table === processes.name && process.id === id)
    .map(({ segments, access }) => `C:\\${segments.join("\\")} (${access === "read" ? "to read" : "to write"})`);

const aProcess = (world: World, row: Process): ThingText => {
  const silo = row.silo === null ? undefined : world.get(silos, row.silo);
  const container = containerOf(world, silo);
  const parent = row.parent === null ? undefined : world.get(processes, row.parent);
  const cpus = world.all(hosts)[0]?.cpus ?? 1;
  const where = container === undefined ? "on the host" : `in container “${container.name}”`;
  return {
    kind: container === undefined ? "Process · host" : `Process · container “${container.name}”`,
    title: row.image,
    code: true,
    what:
      row.notModelled === null
        ? (programNotes[row.image.toLowerCase()] ?? `A program that runs ${where}.`)
        : `Silo does not model what \`${row.image}\` does: it is there, it takes memory, and nothing more is claimed. ${row.notModelled}`,
    facts: [
      ...fact("Process id", row.pid, true),
      ...fact("Parent", parent === undefined ? "has exited" : `${parent.image} (${parent.pid})`, true),
      ...fact("Session", row.session),
      ...fact("User", row.user, true),
      ...fact("Silo", silo?.root ?? "none: the host", silo !== undefined),
      ...fact("Command line", row.commandLine, true),
      ...fact("Threads", row.threads),
      ...fact("Handles", row.handles),
      ...fact("Holds open", openFiles(world, row).join(", "), true),
      ...used(world, [row]),
      ...fact("CPU time", `${(cpuTimeAt(row, world.now, cpus) / 1000).toFixed(0)} ms`),
      ...fact("Services in it", row.services.join(", ")),
      ...exitFacts(row.exitCode),
    ],
    tries:
      container === undefined
        ? [{ label: "Processes of the host", lines: ["tasklist"] }]
        : [{ label: "Its processes, as Docker lists them", lines: [`docker top ${container.name}`] }],
  };
};

const aContainer = (world: World, row: Container): ThingText => {
  const silo = world.all(silos).find(({ container }) => container === row.containerId);
  const image = world.all(images).find((each) => `${each.imageId}` === row.imageId);
  const tries: readonly Try[] =
    row.status === "running"
      ? [
          { label: "Its processes", lines: [`docker top ${row.name}`] },
          { label: "A shell in it", lines: [`docker exec -it ${row.name} cmd`] },
          { label: "Stop it", lines: [`docker stop ${row.name}`] },
        ]
      : [
          { label: "Start it", lines: [`docker start ${row.name}`] },
          { label: "Remove it", lines: [`docker rm ${row.name}`] },
        ];
  return {
    kind: "Container",
    title: row.name,
    what: "A server silo with a disk, hives and a network compartment of its own. Its processes run on the host’s own kernel.",
    facts: [
      ...fact("Id", row.containerId.slice(0, 12), true),
      ...fact("Image", row.image, true),
      ...fact("State", row.status),
      ...fact("Command", [row.path, ...row.args].join(" "), true),
      ...used(world, silo === undefined ? [] : livingIn(world, silo)),
      ...exitFacts(row.status === "exited" ? row.exitCode : null),
      ...fact("Error", row.error),
      ...fact("Not modelled", image?.notModelled ?? null),
    ],
    tries,
  };
};

const livingIn = (world: World, silo: Silo): readonly Process[] =>
  world.all(processes).filter((each) => each.silo === silo.id && each.state !== "exited");

const aSilo = (world: World, row: Silo): ThingText => {
  const inside = livingIn(world, row);
  const job = world.get(jobs, row.job);
  return {
    kind: "Server silo · kernel object",
    title: row.root,
    code: true,
    what: "A job object that the kernel treats as a machine of its own: names, registry, network, sessions and logons are kept per silo. The code that serves it is the same for all.",
    facts: [
      ...fact("State", row.state),
      ...fact("Container", containerOf(world, row)?.name ?? row.container.slice(0, 12)),
      ...fact("Job", job?.name ?? null, true),
      ...fact("Session", row.session),
      ...fact("System root", row.systemRoot, true),
      ...fact("Processes", inside.length),
      ...used(world, inside),
      ...fact("Commit limit", job?.memoryLimit == null ? "none" : `${Math.round(job.memoryLimit / 1_048_576)} MiB`),
      ...fact("CPU limit", job?.cpuRate == null ? "none" : percentText(job.cpuRate / 10_000)),
      ...fact("Not modelled", row.notModelled),
    ],
  };
};

const aVolume = (world: World, row: Volume): ThingText => ({
  kind: row.kind === "host" ? "Volume · host" : "Scratch volume",
  title: "C:\\",
  code: true,
  what:
    row.kind === "host"
      ? "The host’s own disk. Everything containers write ends up here, in `C:\\ProgramData\\docker\\windowsfilter`."
      : "What the container sees as its C: drive: an empty disk of its own with the image’s layers shining through. Only what it writes is stored here.",
  facts: [
    ...fact("Volume", `\\\\?\\Volume{${row.guid}}\\`, true),
    ...fact("Layers below", row.layers.length),
    ...row.layers.flatMap((id, at) => fact(`Layer ${row.layers.length - at}`, layerText(world, id), true)),
    ...fact("Size", bytesText(row.size)),
    ...fact("Not modelled", row.notModelled),
  ],
});

const layerText = (world: World, id: Volume["layers"][number]): string => {
  const layer = world.get(layers, id);
  return layer === undefined
    ? "gone"
    : `${layer.diffId.slice(7, 19)} · ${bytesText(layer.size)}${layer.notModelled === null ? "" : " · not modelled"}`;
};

const aComponent = (row: Component): ThingText => ({
  kind: row.kind === "driver" ? "Driver" : "Part of the kernel",
  title: row.name,
  code: row.kind === "driver",
  what: row.what,
  facts: [
    ...fact("Altitude", row.altitude),
    ...fact("Came with", row.containers ? "the Containers feature" : "every Windows"),
    ...fact("Copies", "one, for the host and all containers"),
  ],
});

const anEndpoint = (row: Endpoint): ThingText => ({
  kind: "Network endpoint",
  title: row.ipAddress,
  code: true,
  what: "A virtual network card that HNS made, in a compartment of its own: own addresses, routes and ports.",
  facts: [
    ...fact("Endpoint", row.guid, true),
    ...fact("Hardware address", row.macAddress, true),
    ...row.ports.flatMap(({ hostPort, containerPort, protocol }) =>
      fact(`Port ${hostPort}`, `→ ${containerPort}/${protocol}`, true),
    ),
  ],
});

const known = (world: World, ref: EntityRef, row: AnyRow): ThingText | null => {
  switch (ref.table) {
    case processes.name:
      return aProcess(world, row as unknown as Process);
    case containers.name:
      return aContainer(world, row as unknown as Container);
    case silos.name:
      return aSilo(world, row as unknown as Silo);
    case volumes.name:
      return aVolume(world, row as unknown as Volume);
    case components.name:
      return aComponent(row as unknown as Component);
    case endpoints.name:
      return anEndpoint(row as unknown as Endpoint);
    case hosts.name:
      return {
        kind: "Host",
        title: String(row.name),
        what: "A Windows machine with the Containers feature. What runs here outside of containers is the host’s user mode.",
        facts: [...fact("Processors", String(row.cpus)), ...fact("Memory", bytesText(Number(row.memory)))],
        tries: [{ label: "What the engine says of it", lines: ["docker info"] }],
      };
    case computeSystems.name:
      return {
        kind: "Compute system",
        title: String(row.containerName),
        what: "What the Host Compute Service knows of a container. It forgets it when the last handle is closed; Docker does not.",
        facts: fact("State", String(row.state)),
      };
    default:
      return null;
  }
};

/** What is said about a thing; the last look at it, where it is gone. */
export const thingText = (worlds: readonly World[], ref: EntityRef): ThingText => {
  for (const world of worlds) {
    const row = world.row(ref.table, ref.id);
    const text = storageText(world, ref) ?? (row === undefined ? null : known(world, ref, row));
    if (text !== null) return text;
  }
  return (
    fixed[ref.table] ?? {
      kind: ref.table,
      title: `${ref.table} ${ref.id}`,
      what: "This is not there at this moment.",
      facts: [],
    }
  );
};
