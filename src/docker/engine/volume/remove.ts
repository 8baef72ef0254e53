import { removeHostDirectory } from "#contract/host-files.ts";
import { failure } from "#core/failure.ts";
import { type AnyProcedure, declareProcedure, defineProcedure } from "#core/procedure.ts";
import { find, type Reader } from "#core/world.ts";
import { containers } from "../container/container.ts";
import { dataPath, type Engine } from "../daemon/engine.ts";
import { volumeRemove } from "./acts.ts";
import { namedVolumes } from "./volume.ts";

/** Removes a volume and what is in it. `force`: a missing one is no failure. Texts: reference/docker-cli.md §9.2. */
export const removeVolume = declareProcedure<{ readonly name: string; readonly force: boolean }>(
  "engine.remove-volume",
);

/** Ids of the containers that it is mounted in. */
export const usersOf = (reader: Reader, volume: string): readonly string[] =>
  reader
    .all(containers)
    .filter(({ mounts }) => mounts.some((mount) => mount.volume === volume))
    .map(({ containerId }) => containerId);

export const removeVolumeProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(removeVolume, (steps, { name, force }) => {
    const known = steps.look((world) => find(world, namedVolumes, (each) => each.name === name) !== undefined);
    if (!known) return force ? undefined : steps.fail(failure("404", `get ${name}: no such volume`));
    const users = steps.look((world) => usersOf(world, name));
    if (users.length > 0) return steps.fail(failure("409", `remove ${name}: volume is in use - [${users.join(", ")}]`));
    steps.call(removeHostDirectory, { path: dataPath(engine, "volumes", name) });
    steps.do(volumeRemove, { name });
    return undefined;
  });
