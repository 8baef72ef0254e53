import type { Platform } from "#contract/platform.ts";
import { refOf } from "#core/table.ts";
import { joinArguments } from "#shell/words.ts";
import { type HostBuild, versionOf } from "#windows/builds/index.ts";
import { publishedLayer, resolveImage } from "#windows/images/index.ts";
import { hostProcess } from "#windows/kernel/boot/boot.ts";
import { componentRef } from "#windows/kernel/component/list.ts";
import { hosts } from "#windows/kernel/host/host.ts";
import { processes } from "#windows/kernel/process/process.ts";

/** BuildLabEx of each build. The middle two: reference/docker-cli.md §3.2 and published build strings; the others are assumptions in that form. */
const buildLabs: Readonly<Record<number, string>> = {
  14393: "14393.7606.amd64fre.rs1_release.241127-1537",
  17763: "17763.1.amd64fre.rs5_release.180914-1434",
  20348: "20348.1.amd64fre.fe_release.210507-1500",
  25398: "25398.1.amd64fre.zn_release.230429-1527",
  22631: "22621.1.amd64fre.ni_release.220506-1250",
  26100: "26100.1.amd64fre.ge_release.240331-1435",
};

/** What Docker's engine is told of a Windows host. Source: reference/docker-cli.md §3. */
export const windowsPlatform = (
  build: HostBuild,
  machine: { readonly cpus: number; readonly memory: number },
): Platform => ({
  os: "windows",
  architecture: "amd64",
  engineVersion: "27.5.1",
  apiVersion: "1.47",
  minApiVersion: "1.24",
  gitCommit: "4c9b3b0",
  goVersion: "go1.22.11",
  buildTime: "2025-01-22T13:41:17.000000000+00:00",
  kernelVersion: `10.0 ${build.build} (${buildLabs[build.build] ?? `${build.build}.1.amd64fre`})`,
  operatingSystem: `Microsoft Windows ${build.kind === "server" ? "Server " : ""}Version ${build.release} (OS Build ${build.build}.${build.revision})`,
  osVersion: versionOf(build),
  storageDriver: "windowsfilter",
  dataRoot: "C:\\ProgramData\\docker",
  defaultNetwork: "nat",
  defaultIsolation: build.defaultIsolation,
  pathSeparator: "\\",
  defaultShell: ["cmd", "/S", "/C"],
  // The engine sets no PATH for Windows: the image's registry has it. Source: reference/docker-cli.md §10.
  defaultPath: "",
  defaultWorkingDirectory: "C:\\",
  cpus: machine.cpus,
  memory: machine.memory,
  stopTimeout: 30,
  hostName: (reader) => reader.all(hosts)[0]?.name ?? "",
  wallClock: (reader) => (reader.all(hosts)[0]?.epoch ?? 0) + reader.now / 1000,
  daemon: (reader) => {
    const daemon = hostProcess(reader, "dockerd.exe");
    if (daemon === undefined) throw new Error("The host has no dockerd.exe.");
    return refOf(processes, daemon.id);
  },
  registryRef: () => componentRef("tcpip.sys"),
  resolve: (reference) => resolveImage(reference, build.build),
  blob: publishedLayer,
  quote: (args) => joinArguments(args),
});
