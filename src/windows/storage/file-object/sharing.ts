import { fold, joinPath } from "#contract/file-tree/index.ts";
import type { Failure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { Target } from "../calls/call.ts";
import { win32 } from "../errors.ts";
import { ownRecord } from "../volume/own-record.ts";
import { type FileObject, fileObjects, type Share } from "./file-object.ts";

const pathOf = (segments: readonly string[]): string => fold(joinPath(segments));

/** File objects of a path's file, by whichever of its names. A layer's file is another one: who holds it open is in nobody's way (O24). */
const openAt = (reader: Reader, { volume, segments }: Target): readonly FileObject[] => {
  const all = reader.all(fileObjects);
  const here = all.length === 0 ? all : all.filter((each) => each.volume === volume && each.file === null);
  if (here.length === 0) return here;
  const number = ownRecord(reader, volume, segments)?.number;
  return here.filter((each) => each.record?.number === number || pathOf(each.segments) === pathOf(segments));
};

/** The sharing violation, 32, where somebody holds the file open and does not share what is wished. Source: Win32, CreateFile, dwShareMode. */
export const notShared = (reader: Reader, target: Target, wish: Share): Failure | null =>
  openAt(reader, target).some(({ share }) => !share.includes(wish)) ? win32("32") : null;

/** Whether something below a directory is open. */
export const openInside = (reader: Reader, { volume, segments }: Target): boolean =>
  reader
    .all(fileObjects)
    .some(
      (each) =>
        each.volume === volume &&
        each.segments.length > segments.length &&
        pathOf(each.segments.slice(0, segments.length)) === pathOf(segments),
    );
