import { type DirectoryNode, opaqueFile } from "#contract/file-tree/index.ts";
import { hostBuild } from "#windows/builds/index.ts";
import { bare, lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { hostDrivers, hostSystem } from "../names/host.ts";
import { resolverFiles } from "../texts.ts";
import { largeWindows } from "./servercore.ts";
import { profile, profileFolders } from "./users.ts";

// Of the 15 GiB that are taken of the drive when it is new. An assumption, as all these numbers.
const extent = { files: 69_000, directories: 18_500, bytes: 14_000_000_000, system: 600, wow: 300, drivers: 400 };

/** Docker's folders below its data root. Source: reference/windows-storage.md F1.1, F1.6; the others are an assumption. */
const dockerData = ({ modified }: Origin): DirectoryNode =>
  lazy("docker", () => [
    bare("config"),
    bare("containers"),
    lazy("image", () => [lazy("windowsfilter", () => [bare("distribution"), bare("imagedb"), bare("layerdb")])]),
    lazy("network", () => [bare("files")], { mark: "assumption" }),
    opaqueFile("panic.log", 0, { modified, mark: "assumption" }),
    bare("swarm", { mark: "assumption" }),
    bare("tmp", { mark: "assumption" }),
    bare("volumes"),
    bare("windowsfilter"),
  ]);

const drivers = (origin: Origin): DirectoryNode =>
  lazy("drivers", () => [
    ...filesOf(hostDrivers, origin),
    bare("en-US"),
    lazy("etc", () => resolverFiles(origin.modified)),
    bare("UMDF"),
  ]);

const docker: Origin = { version: "27.5.1", modified: Date.parse("2025-01-22T00:00:00Z") };

/** The C: drive of a host such as `windows-server-2022`, with the Containers feature and Docker installed. */
export const host = (id: string): DirectoryNode => {
  const build = hostBuild(id);
  if (build === undefined) throw new Error(`There is no host ${id}.`);
  const version = `${build.build}.${build.revision}`;
  return largeWindows(version, {
    licence: null,
    extent,
    system: (origin) => [
      ...filesOf(hostSystem, origin),
      lazy("Containers", () => filesOf("serviced.json:1 wcsetupagent.dll", origin), { mark: "assumption" }),
    ],
    drivers,
    programFiles: () => [
      lazy("Docker", () => filesOf("docker.exe:40200 dockerd.exe:66800 docker-proxy.exe:2300 LICENSE:12", docker)),
    ],
    programData: () => [dockerData(docker)],
    profiles: ({ modified }) => [profile("Administrator", profileFolders, modified)],
    root: ({ modified }) => [
      opaqueFile("pagefile.sys", 1_073_741_824, { modified, attributes: "HS", mark: "assumption" }),
      bare("PerfLogs"),
      bare("$Recycle.Bin", { attributes: "HS" }),
      bare("System Volume Information", { attributes: "HS" }),
      bare("Recovery", { attributes: "HS" }),
    ],
  });
};
