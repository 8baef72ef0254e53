import { type DirectoryNode, directoryOf, fromText, opaqueFile } from "#contract/file-tree/index.ts";
import type { LayerId } from "#contract/layer-store.ts";
import type { Act } from "#core/event.ts";
import type { Failure } from "#core/failure.ts";
import type { Machine } from "#core/machine.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import type { Tx } from "#core/tx.ts";
import { hosts } from "../kernel/host/host.ts";
import { type ProcessId, processes } from "../kernel/process/process.ts";
import { type SiloBind, type SiloId, silos } from "../kernel/silo/silo.ts";
import { placeOne } from "./filter/write.ts";
import { guidOf } from "./layer/guid.ts";
import { layers } from "./layer/layer.ts";
import { hostVolume, scratchVolume } from "./volume/new-volume.ts";
import { type VolumeId, volumes } from "./volume/volume.ts";

const GiB = 2 ** 30;

/** A process row of which only name and silo matter. */
export const addProcess = (tx: Tx, image: string, silo: SiloId | null = null): ProcessId =>
  tx.insert(processes, {
    pid: 4,
    image,
    path: null,
    commandLine: image,
    parent: null,
    job: null,
    silo,
    session: 0,
    user: "NT AUTHORITY\\SYSTEM",
    cwd: "C:\\",
    env: {},
    state: "running",
    exitCode: null,
    created: 0,
    threads: 1,
    handles: 1,
    commit: 0,
    privateWorkingSet: 0,
    sharedWorkingSet: 0,
    cpuTime: 0,
    cpuSince: 0,
    cpuLoad: 0,
    services: [],
    stdin: null,
    stdout: null,
    stderr: null,
    frame: null,
    ctrlC: "end",
    held: 0,
    notModelled: null,
  }).id;

/** Two trees: what an image's base brings, and an update over it. */
export const baseTree: DirectoryNode = directoryOf("", [
  fromText("License.txt", "read me"),
  directoryOf("Windows", [
    fromText("win.ini", "[fonts]"),
    directoryOf("System32", [opaqueFile("ntdll.dll", 2_000_000), opaqueFile("cmd.exe", 300_000)]),
  ]),
  directoryOf("Users", [directoryOf("Public", [])]),
  { kind: "link", name: "Documents and Settings", target: "C:\\Users", linkType: "junction", attributes: "HS" },
]);
export const updateTree: DirectoryNode = directoryOf("", [
  directoryOf("Windows", [
    { kind: "tombstone", name: "win.ini" },
    directoryOf("System32", [opaqueFile("cmd.exe", 310_000)]),
  ]),
  directoryOf("app", [fromText("start.cmd", "echo started")]),
]);

export const addLayer = (
  tx: Tx,
  folder: string,
  parent: LayerId | null,
  tree: DirectoryNode,
  notModelled: string | null = null,
): LayerId =>
  tx.insert(layers, {
    parent,
    folder,
    digest: "",
    diffId: "",
    chainId: "",
    size: 0,
    compressedSize: 0,
    tree: { stored: tree },
    registry: {},
    notModelled,
  }).id;

export const addHost = (tx: Tx): VolumeId => {
  tx.insert(hosts, {
    name: "WINHOST01",
    build: "windows-server-2022",
    epoch: 1_749_719_641_000,
    cpus: 4,
    memory: 16 * GiB,
    lastPid: 4,
    lastSession: 1,
    lastJob: 0,
  });
  return tx.insert(volumes, hostVolume(guidOf("host"), 127 * GiB, 0, null)).id;
};

export const addDisk = (tx: Tx, chain: readonly LayerId[], size = 20 * GiB): VolumeId =>
  tx.insert(volumes, { ...scratchVolume(guidOf("disk"), size, "C:\\base", chain), attached: true }).id;

/** Puts trees at the root of a volume. */
export const addFiles = (tx: Tx, volume: VolumeId, { entries }: DirectoryNode): void => {
  for (const node of Object.values(entries)) if (node.kind !== "tombstone") placeOne(tx, volume, [node.name], node);
};

export const addSilo = (tx: Tx, volume: VolumeId, binds: readonly SiloBind[] = []): SiloId =>
  tx.insert(silos, {
    job: 0 as never,
    root: "\\Silos\\1",
    state: "started",
    server: true,
    session: 2,
    systemRoot: "C:\\Windows",
    volume,
    binds,
    hostname: "c1",
    container: "c1",
    userModeBuild: "20348",
    building: false,
    notModelled: null,
  }).id;

/** A world with a host, a disk over two layers, and one process to ask for things. */
export const diskWorld = (
  machine: Machine,
  more: (tx: Tx, disk: VolumeId) => void = () => undefined,
  size?: number,
): { readonly timeline: Timeline; readonly disk: VolumeId; readonly host: VolumeId; readonly process: EntityRef } => {
  let made: { disk: VolumeId; host: VolumeId; process: EntityRef } | undefined;
  const setUp = (tx: Tx): void => {
    const host = addHost(tx);
    const base = addLayer(tx, "base", null, baseTree);
    const update = addLayer(tx, "update", base, updateTree);
    const disk = addDisk(tx, [update, base], size);
    made = { disk, host, process: refOf(processes, addProcess(tx, "cmd.exe")) };
    more(tx, disk);
  };
  const timeline = Timeline.begin(machine, setUp, { strict: true });
  if (made === undefined) throw new Error("The world was not set up.");
  return { timeline, ...made };
};

/** Lets one act happen at once and gives what it came to nothing with. */
export const happen = <Data>(timeline: Timeline, act: Act<Data, unknown>, data: Data): Failure | null => {
  const seq = timeline.ask(act, data);
  timeline.runUntilQuiet();
  return timeline.failureOf(seq);
};
