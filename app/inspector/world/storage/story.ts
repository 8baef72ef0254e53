import type { Source } from "#core/explain.ts";
import { directoryReparse, filterForAntiVirus, isolationInterop } from "#windows/storage/source.ts";
import type { Entry } from "../../../diagrams/storage/model.ts";
import { drivePath, parentOf } from "../../../diagrams/storage/paths.ts";

type State = Entry["state"];

const FILES: Readonly<Record<State, string>> = {
  placeholder:
    "Its name stands on the container’s disk, its bytes do not: the record is a link into a layer. Reads follow it. The first write copies the whole file here.",
  materialised:
    "It was a link. The first write copied the whole file out of its layer; since then it is an ordinary file of this disk, and the layer’s is as it was.",
  local:
    "The container has put its own file in the place of one that a layer has. The layer’s is still there, and hidden.",
  new: "The container made it. No layer knows it; it goes when the container is removed, unless it is committed.",
  tombstone:
    "The name is struck out: a tombstone on this disk hides what a layer still has. Nothing in the layer has changed, and no space was won.",
};

const DIRECTORIES: Readonly<Record<State, string>> = {
  ...FILES,
  placeholder:
    "Its name stands on the container’s disk: the record is a link to the directory in the layers. What the disk itself has in it comes first, everything else from the layers. A write into it never copies the directory.",
  materialised:
    "It was a link into the layers; since then it is an ordinary directory of this disk, and the layer’s is as it was.",
  local:
    "The container has put its own directory in the place of what a layer has. The layer’s is still there, and hidden.",
};

/** Whether a name has no record on its disk: nobody has looked into its directory yet. */
export const hasNoRecord = ({ record, state }: Entry): boolean => record === null && state === "placeholder";

const unmade = (entry: Entry, holder: string): string => {
  const around = parentOf(entry.path);
  const inside = `\`${drivePath(around)}\``;
  const answers =
    holder === around
      ? `the record of ${inside} is a link that answers for all below it.`
      : `the nearest directory around it with a record is \`${drivePath(holder)}\`, a link that answers for all below it.`;
  const copied = entry.kind === "directory" ? "" : " The first write to the file copies it whole.";
  return `It has no record on the container’s disk yet: nobody has looked into ${inside}, and ${answers} At the first look into a directory, \`wcifs\` makes a record for each name in it.${copied}`;
};

/** What a name is to its disk, in a few sentences. `holder`: the nearest directory around it that has a record. */
export const storyOfEntry = (entry: Entry, holder: string): string =>
  hasNoRecord(entry) ? unmade(entry, holder) : (entry.kind === "directory" ? DIRECTORIES : FILES)[entry.state];

/** Where that is known from; of what was written here its moments tell. */
export const sourcesOfEntry = (entry: Entry): readonly Source[] | null => {
  if (entry.state !== "placeholder") return null;
  return hasNoRecord(entry) || entry.kind === "directory"
    ? [filterForAntiVirus, isolationInterop, directoryReparse]
    : [filterForAntiVirus, isolationInterop];
};
