import type { HostBuild } from "./build.ts";

/** Windows 11, version 24H2. Same revision as Windows Server 2025, with which it shares the build. */
export const windows11: HostBuild = {
  id: "windows-11",
  product: "Windows 11",
  edition: "Pro",
  build: 26100,
  revision: 2894,
  release: "24H2",
  tag: null,
  kind: "client",
  defaultIsolation: "hyperv",
  sameRevision: false,
  registryProcess: true,
  bindLinks: true,
  hostProcess: true,
  compositeImages: true,
  runsCurrentEngine: true,
};
