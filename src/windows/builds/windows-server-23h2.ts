import type { HostBuild } from "./build.ts";

/** Windows Server, version 23H2. The revision is an assumption: that of December 2024. */
export const windowsServer23H2: HostBuild = {
  id: "windows-server-23h2",
  product: "Windows Server, version 23H2",
  edition: "Datacenter",
  build: 25398,
  revision: 1308,
  release: "23H2",
  tag: null,
  kind: "server",
  defaultIsolation: "process",
  sameRevision: false,
  registryProcess: true,
  bindLinks: true,
  hostProcess: true,
  compositeImages: true,
  runsCurrentEngine: true,
};
