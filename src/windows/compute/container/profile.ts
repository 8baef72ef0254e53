import { emptyDirectory, opaqueFile } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";
import type { Placement } from "../../storage/filter/place.ts";
import { placeAll } from "../../storage/filter/write.ts";
import { sizeText } from "../../storage/size-text.ts";
import { wallClock } from "../../storage/volume/clock.ts";
import { type VolumeId, volumes } from "../../storage/volume/volume.ts";
import { processRef } from "../actors.ts";
import { diffOfContainer } from "../source.ts";

const KiB = 1024;

/**
 * What a log-on writes below the profile's directory: the user's two hives with their logs. Names as `docker diff` shows them after a command that
 * changes nothing (moby pull requests 27842, 29048); sizes are those of a fresh profile, an assumption.
 */
const hives: readonly (readonly [path: string, size: number])[] = [
  ["NTUSER.DAT", 256 * KiB],
  ["NTUSER.DAT.LOG1", 64 * KiB],
  ["NTUSER.DAT.LOG2", 64 * KiB],
  ["AppData\\Local\\Microsoft\\Windows\\UsrClass.dat", 8 * KiB],
  ["AppData\\Local\\Microsoft\\Windows\\UsrClass.dat.LOG1", 8 * KiB],
  ["AppData\\Local\\Microsoft\\Windows\\UsrClass.dat.LOG2", 8 * KiB],
];

export interface LoadProfile {
  /** The process that hosts the User Profile Service. */
  readonly service: ProcessId;
  readonly volume: VolumeId;
  /** `ContainerAdministrator` */
  readonly name: string;
}

// Of the folders that the default profile has: those that every program counts on.
const folders = ["AppData\\Local\\Temp", "AppData\\LocalLow", "AppData\\Roaming"];

const placements = (reader: Reader, name: string): readonly Placement[] => [
  ...folders.map((path): Placement => {
    const segments = ["Users", name, ...path.split("\\")];
    return { segments, node: emptyDirectory(segments.at(-1) ?? "", { modified: wallClock(reader) }) };
  }),
  ...hives.map(([path, size]): Placement => {
    const segments = ["Users", name, ...path.split("\\")];
    return {
      segments,
      node: opaqueFile(segments.at(-1) ?? "", size, {
        modified: wallClock(reader),
        attributes: "HS",
        mark: "assumption",
      }),
    };
  }),
];

const bytes = hives.reduce((sum, [, size]) => sum + size, 0);

/** The first log-on of a user since a container's start loads the profile: its hives are files like any other, and are written to the container's own disk. */
export const loadProfile = defineAct<LoadProfile>("profile.load", {
  takes: 18_000,
  run: (tx, { volume, name }) => placeAll(tx, volume, placements(tx, name)) ?? undefined,
  hop: ({ service, volume, name }) => ({
    from: processRef(service),
    to: refOf(volumes, volume),
    channel: "file system",
    label: "NtLoadKeyEx (profile)",
    body: { path: `C:\\Users\\${name}\\NTUSER.DAT`, bytes },
  }),
  explain: ({ data, failure }) =>
    step(
      failure === null
        ? `The User Profile Service loads the profile of ${data.name}: NTUSER.DAT and UsrClass.dat with their logs, ${sizeText(bytes)}, are written to the container's disk. So every RUN has something to commit.`
        : `The User Profile Service cannot load the profile of ${data.name}: ${failure.message}`,
      diffOfContainer,
      { about: processRef(data.service) },
    ),
});

/** What `loadProfile` needs, if this is the first log-on of `user` in the silo and it has a profile; else null. */
export const profileToLoad = (
  reader: Reader,
  silo: SiloId,
  volume: VolumeId | null,
  user: string,
): LoadProfile | null => {
  const inside = reader.all(processes).filter((each) => each.silo === silo);
  const service = inside.find((each) => each.state !== "exited" && each.services.includes("ProfSvc"));
  const known = user.startsWith("NT AUTHORITY\\") || inside.some((each) => each.user === user);
  return service === undefined || volume === null || known
    ? null
    : { service: service.id, volume, name: user.replace(/^.*\\/, "") };
};
