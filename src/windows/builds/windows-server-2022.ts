import type { HostBuild } from "./build.ts";

/** The default host. Source: reference/docker-cli.md §0. */
export const windowsServer2022: HostBuild = {
  id: "windows-server-2022",
  product: "Windows Server 2022",
  edition: "Datacenter",
  build: 20348,
  revision: 2966,
  release: "21H2",
  tag: "ltsc2022",
  kind: "server",
  defaultIsolation: "process",
  sameRevision: false,
  registryProcess: true,
  bindLinks: true,
  hostProcess: true,
  compositeImages: true,
  runsCurrentEngine: true,
};
