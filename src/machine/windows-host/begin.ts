import { type DirectoryNode, splitPath } from "#contract/file-tree/index.ts";
import type { Machine } from "#core/machine.ts";
import { refOf } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import type { Tx } from "#core/tx.ts";
import { find } from "#core/world.ts";
import { installEngine } from "#docker/engine/index.ts";
import type { HostBuild } from "#windows/builds/index.ts";
import { bootHost, hostProcess } from "#windows/kernel/boot/boot.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { insertTerminal } from "#windows/kernel/terminal/acts.ts";
import { setUpNetwork } from "#windows/network/index.ts";
import { placeOne } from "#windows/storage/filter/write.ts";
import { setUpStorage } from "#windows/storage/index.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import { samples } from "../samples/index.ts";
import { sampleTree } from "../samples/sample.ts";

/** A directory of the host that somebody brings along. */
export interface Mount {
  /** `C:\src\shop`. */
  readonly path: string;
  readonly tree: DirectoryNode;
}

export interface BeginOptions {
  readonly seed?: number;
  readonly strict?: boolean;
  /** Unix milliseconds at virtual time 0. */
  readonly epoch?: number;
  readonly mounts?: readonly Mount[];
}

export const hardware = { cpus: 4, memory: 16 * 1024 ** 3 };

/** The morning on which every host is booted unless somebody says otherwise. */
const morning = Date.parse("2025-06-12T09:14:00Z");

const place = (tx: Tx, path: string, tree: DirectoryNode): void => {
  const volume = find(tx, volumes, ({ kind }) => kind === "host");
  if (volume === undefined) throw new Error("The host has no volume.");
  const segments = splitPath(path);
  const named = { ...tree, name: segments.at(-1) ?? tree.name };
  placeOne(tx, volume.id, segments, named);
};

/** A booted host with one window with a shell, quiet. */
export const beginHost = (
  machine: Machine,
  build: HostBuild,
  { seed = 1, strict = false, epoch = morning, mounts = [] }: BeginOptions,
): Timeline => {
  const timeline = Timeline.begin(
    machine,
    (tx) => {
      bootHost(tx, { name: "WINHOST01", build: build.id, epoch, ...hardware });
      setUpStorage(tx);
      setUpNetwork(tx);
      const engine = hostProcess(tx, "dockerd.exe");
      if (engine !== undefined) installEngine(tx, refOf(processes, engine.id));
      const own = samples.map((sample) => ({ path: sample.path, tree: sampleTree(sample, epoch) }));
      for (const { path, tree } of [...own, ...mounts]) place(tx, path, tree);
      const parent = hostProcess(tx, "winlogon.exe");
      if (parent === undefined) throw new Error("The host has no winlogon.exe.");
      insertTerminal(
        tx,
        {
          image: "powershell.exe",
          path: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
          parent: parent.id,
          program: "program powershell.exe",
        },
        "PowerShell",
      );
    },
    { seed, strict },
  );
  timeline.runUntilQuiet();
  return timeline;
};
