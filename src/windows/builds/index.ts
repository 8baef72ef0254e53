import type { HostBuild, WindowsBuild } from "./build.ts";
import { semiAnnual } from "./semi-annual.ts";
import { windows11 } from "./windows-11.ts";
import { windows11Of2023 } from "./windows-11-23h2.ts";
import { windowsServer23H2 } from "./windows-server-23h2.ts";
import { windowsServer2016 } from "./windows-server-2016.ts";
import { windowsServer2019 } from "./windows-server-2019.ts";
import { windowsServer2022 } from "./windows-server-2022.ts";
import { windowsServer2025 } from "./windows-server-2025.ts";

/** Every build that can be a host. */
export const hostBuilds: readonly HostBuild[] = [
  windowsServer2016,
  windowsServer2019,
  windowsServer2022,
  windowsServer23H2,
  windowsServer2025,
  windows11Of2023,
  windows11,
];

export const defaultHost: HostBuild = windowsServer2022;

/** Every build that anything in Silo knows, oldest first. */
export const allBuilds: readonly WindowsBuild[] = [...hostBuilds, ...semiAnnual].sort((a, b) => a.build - b.build);

export const hostBuild = (id: string): HostBuild | undefined => hostBuilds.find((each) => each.id === id);

export { type HostBuild, parseVersion, versionOf, type WindowsBuild } from "./build.ts";
export { fitsProcessIsolation, fitsUtilityVm } from "./compatibility.ts";
