import { useMemo, useState } from "react";
import { fold } from "#contract/file-tree/name.ts";
import { keptPaths, keyOf, shownDisks } from "./layout/context.ts";
import type { Spot, StorageModel } from "./model.ts";
import { around } from "./paths.ts";
import { PLAIN_STORAGE_VIEW, type RoomKind, type StorageView } from "./view.ts";

type Reader = Pick<StorageView, "shown" | "expanded" | "opened">;

const opening = (
  expanded: StorageView["expanded"],
  disk: string,
  paths: readonly string[],
): StorageView["expanded"] => {
  const known = expanded[disk] ?? [];
  const folded = new Set(known.map(fold));
  const more = paths.filter((path) => !folded.has(fold(path)));
  return more.length === 0 ? expanded : { ...expanded, [disk]: [...known, ...more] };
};

/** What the reader has opened and chosen. The way to files in question opens by itself, once for each. */
export const useReader = (model: StorageModel, selected: Spot | null, pinned: string | null) => {
  const [reader, setReader] = useState<Reader>(PLAIN_STORAGE_VIEW);
  const [opened, setOpened] = useState("");
  const view: StorageView = { ...PLAIN_STORAGE_VIEW, ...reader, selected, pinned };
  const { shown } = reader;
  const disks = useMemo(() => shownDisks(model, { shown, pinned }), [model, shown, pinned]);
  const context = { model, view, disks, touch: false };
  const kept = disks.flatMap((disk) => keptPaths(context, disk).map((path) => ({ disk: keyOf(disk), path })));
  const asked = kept.map(({ disk, path }) => `${disk} ${path}`).join("|");
  let { expanded } = reader;
  if (asked !== opened) {
    for (const { disk, path } of kept) expanded = opening(expanded, disk, around(path));
    setOpened(asked);
    if (expanded !== reader.expanded) setReader({ ...reader, expanded });
  }
  return {
    reader: { ...reader, expanded },
    disks,
    kept,
    toggle: ({ disk, path }: Spot, open: boolean): void =>
      setReader({
        ...reader,
        expanded: open
          ? { ...expanded, [disk]: (expanded[disk] ?? []).filter((each) => fold(each) !== fold(path)) }
          : opening(expanded, disk, [path]),
      }),
    /** Null: the one where something happens. */
    openRoom: (room: RoomKind | null): void => setReader({ ...reader, opened: room }),
    choose: (place: 0 | 1, disk: string): void => {
      const next = disks.map(keyOf);
      if (place === 0) next[0] = disk;
      else if (disk === "") next.length = Math.min(1, next.length);
      else next[1] = disk;
      setReader({ ...reader, shown: [...new Set(next)] });
    },
  };
};
