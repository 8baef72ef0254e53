import type { DirectoryNode } from "#contract/file-tree/index.ts";
import type { LayerDescriptor, LayerId } from "#contract/layer-store.ts";
import type { PortBinding } from "#contract/network-driver.ts";
import type { StreamPiece } from "#contract/streams.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";

export interface FakeStream extends Row<"fake-stream"> {
  readonly pieces: readonly StreamPiece[];
  readonly closed: boolean;
}
export interface FakeProcess extends Row<"fake-process"> {
  readonly container: string;
  readonly commandLine: string;
  readonly stdin: Id<"fake-stream">;
  readonly stdout: Id<"fake-stream">;
  readonly stderr: Id<"fake-stream"> | null;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly exitCode: number | null;
}
export interface FakeSystem extends Row<"fake-system"> {
  readonly container: string;
  readonly isolation: string;
  readonly state: "created" | "running" | "exited";
  readonly notModelled: string | null;
}
export interface FakeLayer extends Row<"fake-layer"> {
  readonly parent: LayerId | null;
  readonly diffId: string;
  readonly tree: DirectoryNode;
  readonly notModelled: string | null;
  /** What was pulled; null for a layer that was made here. */
  readonly descriptor: LayerDescriptor | null;
}
export interface FakeScratch extends Row<"fake-scratch"> {
  readonly name: string;
  readonly parent: LayerId | null;
  readonly tree: DirectoryNode;
  readonly mounted: boolean;
}
export interface FakeNetwork extends Row<"fake-network"> {
  readonly networkId: string;
  readonly name: string;
  readonly driver: string;
  readonly subnet: string;
}
export interface FakeEndpoint extends Row<"fake-endpoint"> {
  readonly container: string;
  readonly network: string;
  readonly ports: readonly PortBinding[];
}
export interface FakeDirectory extends Row<"fake-directory"> {
  readonly path: string;
}

export const fakeStreams = defineTable<FakeStream>()("fake-stream");
export const fakeProcesses = defineTable<FakeProcess>()("fake-process");
export const fakeSystems = defineTable<FakeSystem>()("fake-system");
export const fakeLayers = defineTable<FakeLayer>()("fake-layer");
export const fakeScratches = defineTable<FakeScratch>()("fake-scratch");
export const fakeNetworks = defineTable<FakeNetwork>()("fake-network");
export const fakeEndpoints = defineTable<FakeEndpoint>()("fake-endpoint");
export const fakeDirectories = defineTable<FakeDirectory>()("fake-directory");
