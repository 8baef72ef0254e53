import type { Source } from "#core/explain.ts";

/** Where what the network does is known from. */
export const containerNetworking: Source = {
  title: "Windows container networking",
  mark: "documented",
  url: "https://learn.microsoft.com/virtualization/windowscontainers/container-networking/architecture",
};
export const libnetworkDriver: Source = {
  title: "Moby, libnetwork/drivers/windows",
  mark: "from source code",
  url: "https://github.com/moby/moby/tree/master/libnetwork/drivers/windows",
};
export const hcsshimHns: Source = {
  title: "hcsshim, internal/hns",
  mark: "from source code",
  url: "https://github.com/microsoft/hcsshim/tree/main/internal/hns",
};
export const simplification: Source = { title: "Simplification of the model", mark: "assumption" };
export const winsock: Source = {
  title: "Windows Sockets 2",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/winsock/windows-sockets-start-page-2",
};
