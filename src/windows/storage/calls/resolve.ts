import { fold, splitPath } from "#contract/file-tree/index.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import { find, type Reader } from "#core/world.ts";
import { type SiloBind, type SiloId, silos } from "../../kernel/silo/silo.ts";
import { win32 } from "../errors.ts";
import type { Place } from "../volume/links.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";

const volumePath = /^[\\/]{2}[?.][\\/]Volume\{([0-9a-f-]{36})\}[\\/]*/i;
const verbatim = /^[\\/]{2}\?[\\/]/;
const onDrive = /^([A-Za-z]):/;
const otherMachine = /^[\\/]{2}/;

/** Whether a path says that its names shall be taken as they are, however long it is: `\\?\C:\x`. */
export const isVerbatim = (path: string): boolean => verbatim.test(path);

// With the NUL at its end. Source: learn.microsoft.com, "Maximum Path Length Limitation"; that no program declares itself aware of longer ones is an assumption.
const maxPath = 260;

/** The names on a path. Win32 takes spaces and dots from the end of each. Source: Win32, "Naming Files, Paths, and Namespaces". */
export const namesOf = (path: string): readonly string[] =>
  verbatim.test(path)
    ? splitPath(path)
    : splitPath(path)
        .map((name) => name.replace(/[. ]+$/, ""))
        .filter((name) => name !== "");

/** The drive's letter of an absolute path, upper case; C where a path starts at a root. */
export const driveOf = (path: string): string => (onDrive.exec(path.replace(verbatim, ""))?.[1] ?? "C").toUpperCase();

const under = (path: string, { target }: SiloBind): readonly string[] | null => {
  if (driveOf(path) !== driveOf(target)) return null;
  const names = namesOf(path);
  const head = namesOf(target);
  const fits = head.every((name, at) => fold(names[at] ?? "") === fold(name));
  return fits ? names.slice(head.length) : null;
};

const depth = ({ target }: SiloBind): number => namesOf(target).length;

const isPipe = ({ target }: SiloBind): boolean => /^[\\/]{2}\.[\\/]pipe[\\/]/i.test(target);

/** The directories that a silo's binds show. */
export const directoryBinds = (reader: Reader, silo: SiloId | null): readonly SiloBind[] =>
  silo === null ? [] : (reader.get(silos, silo)?.binds ?? []).filter((bind) => !isPipe(bind));

const bound = (reader: Reader, silo: SiloId, path: string): Place | Failure | null => {
  const binds = [...directoryBinds(reader, silo)].sort((one, other) => depth(other) - depth(one));
  for (const bind of binds) {
    const rest = under(path, bind);
    if (rest === null) continue;
    const source = resolvePath(reader, null, bind.source);
    if (isFailure(source)) return source;
    return { ...source, segments: [...source.segments, ...rest], readOnly: source.readOnly || bind.readOnly };
  }
  return null;
};

const systemVolume = (reader: Reader, silo: SiloId | null): VolumeId | undefined =>
  silo === null
    ? find(reader, volumes, ({ kind }) => kind === "host")?.id
    : ((reader.get(silos, silo)?.volume ?? undefined) as VolumeId | undefined);

/**
 * Where an absolute path leads for a process of this silo (null: of the host): to its C: drive, through one of its binds, or to the volume
 * that a path `\\?\Volume{…}\` names. Links are not followed. Fails with 3 for a drive that is not there or a path of 260 letters, 53 for another
 * machine.
 */
export const resolvePath = (reader: Reader, silo: SiloId | null, path: string): Place | Failure => {
  const named = volumePath.exec(path);
  if (named !== null) {
    const guid = named[1]?.toLowerCase();
    const volume = find(reader, volumes, (each) => each.attached && each.guid === guid);
    if (volume === undefined) return win32("3");
    const place = { volume: volume.id, segments: splitPath(path.slice(named[0].length)), readOnly: false };
    return silo === null && volume.kind === "scratch" ? { ...place, raw: true } : place;
  }
  if (otherMachine.test(path) && !verbatim.test(path)) return win32("53");
  if (path.length >= maxPath && !verbatim.test(path)) return win32("3");
  if (silo !== null) {
    const place = bound(reader, silo, path);
    if (place !== null) return place;
  }
  const volume = systemVolume(reader, silo);
  if (volume === undefined || driveOf(path) !== "C") return win32("3");
  return { volume, segments: namesOf(path), readOnly: false };
};
