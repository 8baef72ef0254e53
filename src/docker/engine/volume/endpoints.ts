import { statHost } from "#contract/host-files.ts";
import { sha256Hex } from "#core/digest.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import { find, type Reader } from "#core/world.ts";
import { type Shape, shapedBody } from "../api/json.ts";
import { type Endpoint, queryFlag, queryText } from "../daemon/call.ts";
import { type Filters, flagFor, labelsFit, readFilters, valuesFor } from "../daemon/filters.ts";
import { noContent, ok } from "../daemon/reply.ts";
import { createVolume } from "./create.ts";
import { removeVolume, usersOf } from "./remove.ts";
import { volumeView } from "./view.ts";
import { anonymousLabel, type NamedVolume, namedVolumes } from "./volume.ts";

const fits = (reader: Reader, volume: NamedVolume, filters: Filters): boolean | Failure => {
  const dangling = flagFor(filters, "dangling", false);
  if (isFailure(dangling)) return dangling;
  const some = (key: string, test: (value: string) => boolean): boolean => {
    const values = valuesFor(filters, key);
    return values.length === 0 || values.some(test);
  };
  return (
    (valuesFor(filters, "dangling").length === 0 || (usersOf(reader, volume.name).length === 0) === dangling) &&
    some("name", (value) => volume.name.includes(value)) &&
    some("driver", (value) => value === "local") &&
    labelsFit(filters, volume.labels ?? {})
  );
};

/** `docker volume ls`. */
export const listVolumes: Endpoint = {
  methods: ["GET"],
  path: "/volumes",
  handle: (steps, call, engine) => {
    const filters = readFilters(queryText(call, "filters"), ["dangling", "driver", "label", "name"]);
    if (isFailure(filters)) return steps.fail(filters);
    const flag = flagFor(filters, "dangling", false);
    if (isFailure(flag)) return steps.fail(flag);
    return ok(
      steps.look((world) => ({
        Volumes: world
          .all(namedVolumes)
          .filter((volume) => fits(world, volume, filters) === true)
          .toSorted((one, other) => (one.name < other.name ? -1 : 1))
          .map((volume) => volumeView(engine, world, volume)),
        Warnings: null,
      })),
    );
  },
};

const shape: Shape = {
  Name: ["text", ""],
  Driver: ["text", ""],
  DriverOpts: ["map", null],
  Labels: ["map", null],
};

/** `docker volume create`. */
export const createVolumeEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/volumes/create",
  handle: (steps, call, engine) => {
    const body = shapedBody(shape, call.body, "CreateOptions");
    if (isFailure(body)) return steps.fail(body);
    const { Name, Driver, DriverOpts, Labels } = body as {
      readonly Name: string;
      readonly Driver: string;
      readonly DriverOpts: NamedVolume["options"];
      readonly Labels: NamedVolume["labels"];
    };
    const anonymous = Name === "";
    const name = anonymous ? sha256Hex(`volume of request ${call.exchange}`) : Name;
    if (Driver !== "" && Driver !== "local")
      return steps.fail(failure("404", `error looking up volume plugin ${Driver}: plugin "${Driver}" not found`));
    if (engine.platform.os === "windows" && Object.keys(DriverOpts ?? {}).length > 0)
      return steps.fail(failure("400", `create ${name}: options are not supported on this platform`));
    const labels = anonymous ? { ...Labels, [anonymousLabel]: "" } : Labels;
    steps.call(createVolume, { name, labels, options: DriverOpts, anonymous });
    return ok(
      steps.look((world) => {
        const volume = find(world, namedVolumes, (each) => each.name === name);
        return volume === undefined ? null : volumeView(engine, world, volume);
      }),
      201,
    );
  },
};

/** `docker volume inspect`. */
export const inspectVolume: Endpoint = {
  methods: ["GET"],
  path: "/volumes/{name:.*}",
  handle: (steps, { parameters: { name = "" } }, engine) => {
    const view = steps.look((world) => {
      const volume = find(world, namedVolumes, (each) => each.name === name);
      return volume === undefined ? null : volumeView(engine, world, volume);
    });
    return view === null ? steps.fail(failure("404", `get ${name}: no such volume`)) : ok(view);
  },
};

/** `docker volume rm`. */
export const removeVolumeEndpoint: Endpoint = {
  methods: ["DELETE"],
  path: "/volumes/{name:.*}",
  handle: (steps, call) => {
    steps.call(removeVolume, { name: call.parameters.name ?? "", force: queryFlag(call, "force") });
    return noContent;
  },
};

/** `docker volume prune`. */
export const pruneVolumes: Endpoint = {
  methods: ["POST"],
  path: "/volumes/prune",
  handle: (steps, call) => {
    const filters = readFilters(queryText(call, "filters"), ["all", "label", "label!"]);
    if (isFailure(filters)) return steps.fail(filters);
    const all = flagFor(filters, "all", false);
    if (isFailure(all)) return steps.fail(all);
    const chosen = steps.look((world) =>
      world
        .all(namedVolumes)
        .filter(({ anonymous }) => all || anonymous)
        .filter(({ name, labels }) => usersOf(world, name).length === 0 && labelsFit(filters, labels ?? {}))
        .map(({ name, mountpoint }) => ({ name, mountpoint })),
    );
    let space = 0;
    const removed: string[] = [];
    for (const { name, mountpoint } of chosen) {
      const bytes = steps.call(statHost, { path: mountpoint })?.bytes ?? 0;
      if (!steps.attempt(() => steps.call(removeVolume, { name, force: false })).ok) continue;
      space += bytes;
      removed.push(name);
    }
    return ok({ VolumesDeleted: removed.length === 0 ? null : removed, SpaceReclaimed: space });
  },
};
