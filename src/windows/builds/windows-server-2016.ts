import type { HostBuild } from "./build.ts";

/** The release that the article of 2017 describes. The revision is an assumption: that of December 2024. */
export const windowsServer2016: HostBuild = {
  id: "windows-server-2016",
  product: "Windows Server 2016",
  edition: "Datacenter",
  build: 14393,
  revision: 7606,
  release: "1607",
  tag: "ltsc2016",
  kind: "server",
  defaultIsolation: "process",
  sameRevision: true,
  registryProcess: false,
  bindLinks: false,
  hostProcess: false,
  compositeImages: false,
  runsCurrentEngine: false,
};
