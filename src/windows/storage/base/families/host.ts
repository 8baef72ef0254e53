import { type DirectoryNode, opaqueFile } from "#contract/file-tree/index.ts";
import { hostBuild } from "#windows/builds/index.ts";
import { bare, lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { hostDrivers, hostSystem } from "../names/host.ts";
import { resolverFiles } from "../texts.ts";
import { coreExtent, largeWindows } from "./servercore.ts";
import { profile, profileFolders } from "./users.ts";

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

/** Folders that this layer adds to what `largeWindows` has under the same names. */
const withFolder = (
  root: DirectoryNode,
  name: string,
  added: (origin: Origin) => DirectoryNode,
  origin: Origin,
): DirectoryNode => {
  const found = Object.values(root.entries).find((node) => node.name === name);
  if (found?.kind !== "directory") throw new Error(`The host's tree has no ${name}.`);
  return lazy(
    name,
    () => [...Object.values(found.entries), added(origin)],
    found.attributes ? { attributes: found.attributes } : {},
  );
};

/** The C: drive of a host such as `windows-server-2022`, with the Containers feature and Docker installed. */
export const host = (id: string): DirectoryNode => {
  const build = hostBuild(id);
  if (build === undefined) throw new Error(`There is no host ${id}.`);
  const version = `${build.build}.${build.revision}`;
  const windows = largeWindows(version, {
    product: build.product,
    extent: { ...coreExtent, system: 4400, components: 19_000 },
    system: (origin) => [
      ...filesOf(hostSystem, origin),
      lazy("Containers", () => filesOf("serviced.json:1 wcsetupagent.dll", origin), { mark: "assumption" }),
    ],
    drivers,
    profiles: ({ modified }) => [profile("Administrator", profileFolders, modified)],
    root: ({ modified }) => [
      opaqueFile("pagefile.sys", 1_073_741_824, { modified, attributes: "HS", mark: "assumption" }),
      bare("PerfLogs"),
      bare("$Recycle.Bin", { attributes: "HS" }),
      bare("System Volume Information", { attributes: "HS" }),
      bare("Recovery", { attributes: "HS" }),
    ],
  });
  const origin: Origin = { version: "27.5.1", modified: Date.parse("2025-01-22T00:00:00Z") };
  return lazy("", () => [
    ...Object.values(windows.entries).filter(({ name }) => name !== "License.txt"),
    withFolder(windows, "ProgramData", dockerData, origin),
    withFolder(
      windows,
      "Program Files",
      () =>
        lazy("Docker", () => filesOf("docker.exe:40200 dockerd.exe:66800 docker-proxy.exe:2300 LICENSE:12", origin)),
      origin,
    ),
  ]);
};
