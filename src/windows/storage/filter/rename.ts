import { fold } from "#contract/file-tree/index.ts";
import { insertName, removeName, shortFor } from "../ntfs/directory.ts";
import { materialise } from "./copy-up.ts";
import { recordIn } from "./describe.ts";
import type { Disk } from "./disk.ts";
import { entryIn, promote } from "./entry.ts";
import { hideBelow, takeAway } from "./remove.ts";
import { stirredWayTo } from "./way.ts";

/**
 * Gives something another name. A placeholder for a file is copied first; one for a directory goes on leading to where it did, so nothing in it
 * is copied. Where something below has the old name, a tombstone stays. False if nothing is there. Source: reference/windows-storage.md O17–O19, Q4, Q5.
 */
export const renameOn = (disk: Disk, from: readonly string[], to: readonly string[]): boolean => {
  const { draft, filtered } = disk;
  const oldName = from.at(-1) ?? "";
  const newName = to.at(-1) ?? "";
  const source = stirredWayTo(disk, from);
  const found = recordIn(disk, source, oldName);
  if (found === null) return false;
  const record = filtered ? materialise(disk, found) : found;
  const old =
    record.names.find(({ parent, name }) => parent === source.number && fold(name) === fold(oldName)) ??
    record.names[0];
  if (old === undefined) return false;
  const { number } = stirredWayTo(disk, to);
  const here = number === source.number && fold(oldName) === fold(newName);
  const target = here ? null : entryIn(disk, draft.get(number), newName);
  if (target?.kind === "own") takeAway(disk, target.record);
  else if (target?.kind === "below") takeAway(disk, promote(disk, draft.get(number), target.node, target.path));
  draft.noteOne(record, ["RENAME_OLD_NAME"], old);
  removeName(draft, old, false);
  const next = { parent: number, name: newName, short: shortFor(draft, draft.get(number), newName) };
  const current = draft.get(record.number);
  const made = draft.put({ ...current, names: current.names.map((name) => (name === old ? next : name)) });
  insertName(draft, made, next);
  draft.noteOne(made, ["RENAME_NEW_NAME"], next);
  draft.noteOne(made, ["RENAME_NEW_NAME", "CLOSE"], next);
  if (!here) hideBelow(disk, source.number, old.name);
  return true;
};
