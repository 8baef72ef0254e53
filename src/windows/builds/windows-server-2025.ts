import type { HostBuild } from "./build.ts";

/** Revision of January 2025, that of the images of that month. */
export const windowsServer2025: HostBuild = {
  id: "windows-server-2025",
  product: "Windows Server 2025",
  edition: "Datacenter",
  build: 26100,
  revision: 2894,
  release: "24H2",
  tag: "ltsc2025",
  kind: "server",
  defaultIsolation: "process",
  sameRevision: false,
  registryProcess: true,
  bindLinks: true,
  hostProcess: true,
  compositeImages: true,
  runsCurrentEngine: true,
};
