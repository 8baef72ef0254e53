import type { HostBuild } from "./build.ts";

/** Windows 11, version 23H2. The revision is an assumption: that of December 2024. */
export const windows11Of2023: HostBuild = {
  id: "windows-11-23h2",
  product: "Windows 11",
  edition: "Pro",
  build: 22631,
  revision: 4602,
  release: "23H2",
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
