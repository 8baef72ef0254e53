import { makeHostDirectory } from "#contract/host-files.ts";
import { type AnyProcedure, declareProcedure, defineProcedure } from "#core/procedure.ts";
import { find } from "#core/world.ts";
import { dataPath, type Engine } from "../daemon/engine.ts";
import { volumeCreate } from "./acts.ts";
import { type NamedVolume, namedVolumes, volumeNameProblem } from "./volume.ts";

export interface VolumeArgs {
  readonly name: string;
  readonly labels: NamedVolume["labels"];
  readonly options: NamedVolume["options"];
  readonly anonymous: boolean;
}

/** Makes a volume, or finds the one of that name. Gives its directory. */
export const createVolume = declareProcedure<VolumeArgs, string>("engine.create-volume");

export const createVolumeProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(createVolume, (steps, { name, labels, options, anonymous }) => {
    const problem = volumeNameProblem(name);
    if (problem !== null) return steps.fail(problem);
    const known = steps.look((world) => find(world, namedVolumes, (each) => each.name === name)?.mountpoint ?? null);
    if (known !== null) return known;
    const mountpoint = dataPath(engine, "volumes", name, "_data");
    steps.call(makeHostDirectory, { path: mountpoint });
    steps.do(volumeCreate, { name, mountpoint, labels, options, anonymous });
    return mountpoint;
  });
