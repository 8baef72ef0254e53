import { statHost } from "#contract/host-files.ts";
import { sha256Hex } from "#core/digest.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { isObject, objectOf, textOf } from "../../api/json.ts";
import type { Engine } from "../../daemon/engine.ts";
import type { MountSpec } from "../../rules/rules.ts";
import { createVolume } from "../../volume/create.ts";
import { anonymousLabel } from "../../volume/volume.ts";
import type { ContainerConfig } from "../config.ts";
import type { MountPoint } from "../container.ts";
import { findContainer, noSuchContainer } from "../find-container.ts";
import type { HostConfig } from "../host-config.ts";

type Read = readonly (MountSpec & { readonly shown: string })[] | Failure;

const fromMounts = (engine: Engine, list: HostConfig["Mounts"] = []): Read => {
  const specs = [];
  for (const each of list) {
    const spec = engine.rules.mount({
      type: textOf(each.Type) as MountSpec["type"],
      source: textOf(each.Source),
      target: textOf(each.Target),
      readOnly: each.ReadOnly === true,
      mode: "",
      fromBinds: false,
      options: {
        propagation: textOf(objectOf(each.BindOptions).Propagation),
        subpath: textOf(objectOf(each.VolumeOptions).Subpath),
        given: Object.entries(each).flatMap(([key, value]) => (isObject(value) ? [key] : [])),
      },
    });
    if (isFailure(spec)) return spec;
    specs.push({ ...spec, shown: "" });
  }
  return specs;
};

const fromBinds = (engine: Engine, binds: readonly string[]): Read => {
  const specs = [];
  for (const text of binds) {
    const spec = engine.rules.bind(text);
    if (isFailure(spec)) return spec;
    specs.push({ ...spec, shown: text });
  }
  return specs;
};

// Source: moby daemon/create_windows.go, createContainerOSSpecificSettings.
const unrecognised = (problem: string): Failure => failure("500", `Unrecognised volume spec: ${problem}`);

const fromVolumes = (
  steps: Steps,
  engine: Engine,
  volumes: ContainerConfig["Volumes"],
  taken: readonly MountSpec[],
): Read => {
  const specs = fromBinds(engine, Object.keys(volumes ?? {}));
  if (isFailure(specs)) return unrecognised(specs.message);
  const file = specs.find(
    ({ source, target }) =>
      engine.rules.mapsDirectoriesOnly && source === "" && steps.call(statHost, { path: target })?.kind === "file",
  );
  if (file !== undefined)
    return unrecognised(`file '${file.target}' cannot be mapped. Only directories can be mapped on this platform`);
  return specs.filter(({ target }) => !taken.some((each) => engine.rules.sameTarget(each.target, target)));
};

const duplicate = (engine: Engine, specs: readonly MountSpec[]): Failure | null => {
  const twice = specs.find(({ target }, at) =>
    specs.slice(0, at).some((each) => engine.rules.sameTarget(each.target, target)),
  );
  return twice === undefined ? null : failure("400", `Duplicate mount point: ${twice.target}`);
};

/** Source: reference/docker-cli.md §5.3. */
const sourceProblem = (
  steps: Steps,
  { type, source, shown }: MountSpec & { readonly shown: string },
): Failure | null => {
  if (type !== "bind") return null;
  const found = steps.call(statHost, { path: source });
  if (found?.kind === "directory") return null;
  const reason = found === null ? `bind source path does not exist: ${source}` : "source path must be a directory";
  const text = `invalid mount config for type "bind": ${reason}`;
  return failure("400", shown === "" ? text : `invalid volume specification: '${shown}': ${text}`);
};

const settle = (steps: Steps, spec: MountSpec, containerId: string): MountPoint => {
  const { type, source, target, readOnly, mode, fromBinds } = spec;
  if (type !== "volume") return { type, source, target, readOnly, mode, fromBinds, volume: null };
  const anonymous = source === "";
  const volume = anonymous ? sha256Hex(`volume of ${containerId} at ${target}`) : source;
  const labels = anonymous ? { [anonymousLabel]: "" } : null;
  const directory = steps.call(createVolume, { name: volume, labels, options: null, anonymous });
  return { type, source: directory, target, readOnly, mode, fromBinds, volume };
};

const borrowed = (steps: Steps, { rules }: Engine, from: readonly string[]): readonly MountPoint[] =>
  from.flatMap((text) => {
    const read = rules.volumesFrom(text);
    if (isFailure(read)) return steps.fail(read);
    const mounts = steps.look((world) => findContainer(world, read.container)?.mounts ?? null);
    if (mounts === null) return steps.fail(noSuchContainer(read.container));
    return mounts.map((mount) => ({ ...mount, readOnly: mount.readOnly || read.readOnly }));
  });

/** Where the container shall see something of its host; makes the volumes for it. */
export const mountPoints = (
  steps: Steps,
  engine: Engine,
  containerId: string,
  config: ContainerConfig,
  hostConfig: HostConfig,
): readonly MountPoint[] => {
  const taken = borrowed(steps, engine, hostConfig.VolumesFrom ?? []);
  const binds = fromBinds(engine, hostConfig.Binds ?? []);
  if (isFailure(binds)) return steps.fail(binds);
  const mounts = fromMounts(engine, hostConfig.Mounts?.filter(isObject));
  if (isFailure(mounts)) return steps.fail(mounts);
  const asked = [...binds, ...mounts];
  const twice = duplicate(engine, asked);
  if (twice !== null) return steps.fail(twice);
  for (const spec of asked) {
    const problem = sourceProblem(steps, spec);
    if (problem !== null) return steps.fail(problem);
  }
  const volumes = fromVolumes(steps, engine, config.Volumes, [
    ...asked,
    ...taken.map((mount) => ({ ...mount, source: "" }) as MountSpec),
  ]);
  if (isFailure(volumes)) return steps.fail(volumes);
  const own = [...asked, ...volumes].map((spec) => settle(steps, spec, containerId));
  return [...taken.filter(({ target }) => !own.some((each) => engine.rules.sameTarget(each.target, target))), ...own];
};
