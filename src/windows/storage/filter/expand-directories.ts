import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { find } from "#core/world.ts";
import { components } from "../../kernel/component/component.ts";
import { isDirectory } from "../ntfs/record.ts";
import { rootRecord } from "../ntfs/volume.ts";
import { directoryReparse } from "../source.ts";
import { ownRecord } from "../volume/own-record.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { volumeView } from "../volume/volume-view.ts";
import { change } from "./change.ts";
import { recordOf } from "./describe.ts";
import { expand } from "./entry.ts";

export interface ExpandDirectories {
  /** Who looked into them. */
  readonly process: EntityRef;
  readonly volume: VolumeId;
  /** From the top down. */
  readonly directories: readonly (readonly string[])[];
}

/** The filter driver, if this host has a row for it. */
export const filterOf = (reader: Reader): EntityRef | null => {
  const row = find(reader, components, ({ name }) => name.toLowerCase() === "wcifs.sys");
  return row === undefined ? null : refOf(components, row.id);
};

const countIn = (reader: Reader, { volume, directories }: ExpandDirectories): number =>
  directories.reduce((sum, path) => sum + (ownRecord(reader, volume, path)?.expansion?.count ?? 0), 0);

const named = (directories: readonly (readonly string[])[]): string => {
  const last = joinPath(directories.at(-1) ?? []);
  const others = directories.length - 1;
  return others === 0
    ? last
    : `${last} and ${others === 1 ? "one directory" : `${others} directories`} on the way to it`;
};

/** A program looks into placeholder directories for the first time: wcifs makes placeholders for what the layers have in them. Fails with 112. */
export const expandDirectories = defineAct<ExpandDirectories>("filter.expand", {
  takes: ({ directories }) => 150 * directories.length,
  run: (tx, { volume, directories }) => {
    // The world may have gone on since somebody looked: what is no directory any more stays closed.
    const view = volumeView(tx, volume);
    const still = directories.filter((path) => {
      const there = view.look(path);
      return there.kind === "found" && there.node.kind === "directory";
    });
    const full = change(tx, volume, (disk) => {
      for (const path of still) {
        const record = path.length === 0 ? disk.draft.get(rootRecord) : recordOf(disk, path);
        if (record !== null && isDirectory(record)) expand(disk, record);
      }
    });
    return full ?? undefined;
  },
  hop: ({ process, volume, directories }) => ({
    from: process,
    to: refOf(volumes, volume),
    channel: "file system",
    label: "NtOpenFile",
    body: { path: joinPath(directories.at(-1) ?? []), answeredBy: "wcifs.sys" },
  }),
  explain: ({ data, before, after, failure }) => {
    const image = before.row(data.process.table, data.process.id)?.image;
    const who = typeof image === "string" ? image : "A process";
    if (failure) return detail(failure.message, directoryReparse);
    const count = countIn(after, data);
    const filter = filterOf(after);
    return detail(
      `${who} looks into ${named(data.directories)} for the first time: wcifs makes ${count === 1 ? "a placeholder" : `${count} placeholders`} there, file records that lead to the layers.`,
      directoryReparse,
      filter === null ? {} : { about: filter },
    );
  },
});
