import type { Platform } from "#contract/platform.ts";
import { sha256Hex } from "#core/digest.ts";
import type { Subsystem } from "#core/machine.ts";
import { defineTable, type Row, refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { installEngine } from "./daemon/start.ts";
import { fakeHostProcedures } from "./fake/host.ts";
import { fakeBlob, fakeResolve } from "./fake/images.ts";
import { fakeLayerProcedures } from "./fake/layers.ts";
import { fakeNetworkProcedures } from "./fake/network.ts";
import { fakeActs, fakeRuntimeProcedures } from "./fake/runtime.ts";
import { fakeStreamProcedures } from "./fake/streams.ts";
import { fakeDirectories, fakeNetworks } from "./fake/tables.ts";

interface FakeActor extends Row<"fake-actor"> {
  readonly name: string;
}

const actors = defineTable<FakeActor>()("fake-actor");
const daemon = refOf(actors, 0 as FakeActor["id"]);
const registry = refOf(actors, 1 as FakeActor["id"]);

/** 2025-06-12, nine in the morning. */
const epoch = Date.UTC(2025, 5, 12, 9);

const quoted = (text: string): string =>
  text === "" || /[ \t"]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text;

/** A machine for tests of the engine: small programs, one network, five images. */
export const fakePlatform: Platform = {
  os: "windows",
  architecture: "amd64",
  engineVersion: "27.5.1",
  apiVersion: "1.47",
  minApiVersion: "1.24",
  gitCommit: "4c9b3b0",
  goVersion: "go1.22.11",
  buildTime: "2025-01-22T13:41:17.000000000+00:00",
  kernelVersion: "10.0 20348 (20348.1.amd64fre.fe_release.210507-1500)",
  operatingSystem: "Microsoft Windows Server Version 21H2 (OS Build 20348.2966)",
  osVersion: "10.0.20348.2966",
  storageDriver: "windowsfilter",
  dataRoot: "C:\\ProgramData\\docker",
  defaultNetwork: "nat",
  defaultIsolation: "process",
  pathSeparator: "\\",
  defaultShell: ["cmd", "/S", "/C"],
  defaultPath: "",
  defaultWorkingDirectory: "C:\\",
  cpus: 4,
  memory: 17_179_869_184,
  stopTimeout: 30,
  hostName: () => "WINHOST01",
  wallClock: (reader) => epoch + reader.now / 1000,
  daemon: () => daemon,
  registryRef: () => registry,
  resolve: fakeResolve,
  blob: fakeBlob,
  quote: (args) => args.map(quoted).join(" "),
};

/** Fills a world with the fake machine, its engine listening. */
export const fakeSetUp = (tx: Tx): void => {
  tx.insert(actors, { name: "dockerd" });
  tx.insert(actors, { name: "registry" });
  tx.insert(fakeNetworks, { networkId: sha256Hex("nat"), name: "nat", driver: "nat", subnet: "172.28.144.0/20" });
  tx.insert(fakeDirectories, { path: "c:\\data" });
  installEngine(tx, daemon);
};

/** What the fake machine supplies of the contracts. */
export const fakeMachine: Subsystem = {
  name: "fake machine",
  acts: fakeActs,
  procedures: [
    ...fakeStreamProcedures,
    ...fakeLayerProcedures,
    ...fakeRuntimeProcedures,
    ...fakeNetworkProcedures,
    ...fakeHostProcedures,
  ],
};
