import type { DirectoryNode } from "#contract/file-tree/index.ts";
import { hostBuild } from "#windows/builds/index.ts";
import { type Family, releaseValues, versionValues } from "./base-registry.ts";
import { host } from "./families/host.ts";
import { nanoserver } from "./families/nanoserver.ts";
import { server, servercore, windows } from "./families/servercore.ts";
import { nanoserverUpdate, servercoreUpdate, serverUpdate, windowsUpdate } from "./families/update.ts";
import type { Generator } from "./generator.ts";

type Maker = (version: string) => DirectoryNode;

interface BaseFamily {
  readonly release: Maker;
  readonly update: Maker;
}

const families: Readonly<Record<Exclude<Family, "host">, BaseFamily>> = {
  nanoserver: { release: nanoserver, update: nanoserverUpdate },
  servercore: { release: servercore, update: servercoreUpdate },
  windows: { release: windows, update: windowsUpdate },
  server: { release: server, update: serverUpdate },
};

const isFamily = (name: string): name is keyof typeof families => name in families;

const parse = (argument: string): { readonly family: keyof typeof families; readonly version: string } => {
  const [family = "", version = ""] = argument.split("/");
  if (!isFamily(family)) throw new Error(`There is no base ${family}.`);
  return { family, version };
};

/** `base/servercore/20348.2700`: the layer "Apply image". */
export const base: Generator = {
  tree: (argument) => {
    const { family, version } = parse(argument);
    return families[family].release(version);
  },
  registry: (argument) => {
    const { family, version } = parse(argument);
    return releaseValues(family, version);
  },
};

/** `update/servercore/20348.2966`: the layer "Install update". */
export const update: Generator = {
  tree: (argument) => {
    const { family, version } = parse(argument);
    return families[family].update(version);
  },
  registry: (argument) => versionValues(parse(argument).version),
};

/** `host/windows-server-2022`: the host's C: drive. */
export const hostDrive: Generator = {
  tree: host,
  registry: (id) => {
    const build = hostBuild(id);
    return build ? releaseValues("host", `${build.build}.${build.revision}`) : {};
  },
};
