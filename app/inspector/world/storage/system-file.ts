import type { World } from "#core/world.ts";
import { isRunning } from "#docker/engine/container/container.ts";
import { clusterBytes } from "#windows/storage/clusters/cluster-map.ts";
import { metadataFiles } from "#windows/storage/source.ts";
import type { Spot } from "../../../diagrams/storage/model.ts";
import { drivePath } from "../../../diagrams/storage/paths.ts";
import { bytesText, countText } from "../../../diagrams/storage/texts.ts";
import { standingOf } from "../../../diagrams/storage/world/file.ts";
import { readVolume } from "../../../diagrams/storage/world/reading.ts";
import type { ThingText } from "../fixed.ts";
import { fact } from "./fact.ts";

/** What NTFS keeps in its own files. Source: [MS-FSCC] 5.3; Win32, master file table and change journals. */
const FILES: Readonly<Record<string, string>> = {
  $MFT: "The master file table: a record of 1 KiB for each file and directory of the volume, links into layers and tombstones among them. What is small enough lies in its record.",
  "$MFT:$BITMAP": "One bit for each record of the master file table: whether it is in use.",
  $MFTMirr: "A copy of the first records of the master file table, to mend it by.",
  $LogFile:
    "What NTFS is about to change in its own tables is written here first: after a crash it finishes or undoes what was half done.",
  $AttrDef: "The kinds of attributes that records of this volume may have.",
  ".:$I30": "The names in the root directory.",
  $Bitmap: "One bit for each cluster of the volume: whether it is taken.",
  $Boot: "The first sectors: how large the volume is and where the master file table begins.",
  "$Secure:$SDS": "Security descriptors: each once, however many files have it.",
  $UpCase: "The capital of each letter, by which names are compared.",
  "$Extend\\$UsnJrnl:$J":
    "The change journal: one record for each change of a file, the newest last. It is there once a program asks for it.",
};

const text = (numbers: readonly number[]): string =>
  numbers.slice(0, 8).join(", ") + (numbers.length > 8 ? ` and ${countText(numbers.length - 8)} more` : "");

/** What is said about a file of NTFS's own; null for what is none, or is not there. */
export const systemFileText = (world: World, { disk, path }: Spot): ThingText | null => {
  const what = FILES[path];
  const standing = standingOf(world, disk);
  if (what === undefined || standing === null) return null;
  const { container, volume } = standing;
  const file = volume.ntfs.files.find(({ name }) => name === path);
  const extents = file?.extents ?? volume.ntfs.journal?.extents ?? [];
  const rows = readVolume(world, volume.id, true).blocks(null);
  const blocks = Array.from({ length: rows.count }, (_, at) => rows.at(at))
    .filter(({ owners }) => owners.some((owner) => owner.path === path))
    .map(({ block }) => block);
  if (extents.length === 0) return null;
  return {
    kind: `NTFS’s own file · disk of “${container.name}”`,
    title: path,
    code: true,
    what,
    facts: [
      ...fact("Path", drivePath(path), true),
      ...fact("Record in $MFT", file?.record, true),
      ...fact("Size", bytesText(extents.reduce((sum, { length }) => sum + length, 0) * clusterBytes)),
      ...fact(
        "Clusters",
        extents
          .slice(0, 4)
          .map(({ start, length }) => `${start}–${start + length - 1}`)
          .join(", "),
        true,
      ),
      ...fact("Blocks, 1 MiB each", text(blocks), true),
    ],
    tries: isRunning(container)
      ? [{ label: "The volume in numbers", lines: [`docker exec ${container.name} cmd /c fsutil fsinfo ntfsinfo C:`] }]
      : [],
    sources: [metadataFiles],
  };
};
