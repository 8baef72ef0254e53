import type { HostBuild } from "./build.ts";

/** Revision of December 2024, that of the images of that month. */
export const windowsServer2019: HostBuild = {
  id: "windows-server-2019",
  product: "Windows Server 2019",
  edition: "Datacenter",
  build: 17763,
  revision: 6659,
  release: "1809",
  tag: "ltsc2019",
  kind: "server",
  defaultIsolation: "process",
  sameRevision: false,
  registryProcess: true,
  bindLinks: true,
  hostProcess: false,
  compositeImages: false,
  runsCurrentEngine: true,
};
