import { STYLES, widthOf } from "../../scene/label.ts";
import type { Rect } from "../../scene/scene.ts";
import type { Disk } from "../model.ts";
import { countText, diskText } from "../texts.ts";
import { blockMap, mapHeight } from "./block-map.ts";
import { type Context, hue, keyOf } from "./context.ts";
import { recordPane } from "./disk-rows.ts";
import { JOURNAL_PITCH, journalPane } from "./journal-rows.ts";
import { only, type Piece } from "./piece.ts";
import { diskKey, diskRoom, HEAD } from "./room.ts";
import { heading, sentence } from "./words.ts";

const INSET = 14;
const LEAST_RECORDS = 7 * 28;
const NO_JOURNAL = "No change journal yet: NTFS keeps one when a program asks for it.";
const OFFER = "Keep a journal";
const INSIDE = "From inside there is no disk image, no link and no tombstone: only C:\\ and its files.";

/** How a disk's size is told. */
export const sizeText = (disk: Disk, short: boolean): string =>
  short
    ? `${diskText(disk.taken)} of ${diskText(disk.promised)}`
    : `${disk.file} · ${diskText(disk.taken)} taken of ${diskText(disk.promised)} promised`;

interface Parts {
  readonly mapRows: number;
  readonly journalRows: number;
}

/** As much of the map and of the journal as leaves the records room. */
const partsFor = (disk: Disk, h: number, touch: boolean): Parts => {
  const most: readonly Parts[] = [
    { mapRows: 8, journalRows: 6 },
    { mapRows: 6, journalRows: 4 },
    { mapRows: 5, journalRows: 3 },
    { mapRows: 4, journalRows: 3 },
    { mapRows: 3, journalRows: 2 },
    { mapRows: 3, journalRows: 0 },
    { mapRows: 2, journalRows: 0 },
  ];
  const left = h - HEAD - 24 - LEAST_RECORDS * (touch ? 1.4 : 1);
  const fits = (parts: Parts): boolean => partsHeight(disk, parts, touch) <= left * (h > 620 ? 0.72 : 1);
  return most.find(fits) ?? { mapRows: 2, journalRows: 0 };
};

const journalHeight = (disk: Disk, rows: number, touch: boolean): number => {
  if (rows === 0) return 0;
  if (disk.journal !== null) return 20 + rows * JOURNAL_PITCH + 6;
  return 20 + 36 + (disk.journalOffer === null ? 0 : offerHeight(touch) + 4);
};

const partsHeight = (disk: Disk, { mapRows, journalRows }: Parts, touch: boolean): number =>
  mapHeight(mapRows) + 12 + journalHeight(disk, journalRows, touch);

const offerHeight = (touch: boolean): number => (touch ? 44 : 36);

/** A button that begins a journal, where something in the container can. */
const journalOffer = (disk: Disk, at: Rect, touch: boolean): Piece["fields"] =>
  disk.journalOffer === null
    ? []
    : [
        {
          kind: "offer",
          key: `offer journal ${keyOf(disk)}`,
          disk: keyOf(disk),
          text: OFFER,
          line: disk.journalOffer,
          at: { x: at.x, y: at.y, w: Math.min(at.w, widthOf(OFFER, STYLES.strong) + 60), h: offerHeight(touch) },
          within: diskKey(disk),
        },
      ];

const journalPiece = (disk: Disk, at: Rect, touch: boolean): Piece => {
  const key = diskKey(disk);
  const { journal } = disk;
  const title = heading(
    `${key} journal`,
    key,
    hue(disk),
    at,
    "USN change journal",
    journal === null ? "" : `${countText(journal.count)} records`,
  );
  if (journal === null) {
    const words = sentence(`${key} no journal`, key, hue(disk), { x: at.x, y: at.y + 18, w: at.w }, NO_JOURNAL, 2);
    return { ...only(title, words), fields: journalOffer(disk, { ...at, y: words.y + words.h + 4 }, touch) };
  }
  const window = { x: at.x - 6, y: at.y + 20, w: at.w + 12, h: at.h - 20 };
  return { ...only(title), panes: [journalPane(disk, journal, window)] };
};

/** A container's scratch disk: records on the volume, blocks of the file that holds it, the change journal. */
export const diskRoomPiece = (disk: Disk, at: Rect, context: Context): Piece => {
  const key = diskKey(disk);
  const x = at.x + INSET;
  const w = at.w - 2 * INSET;
  const surface = diskRoom(
    disk,
    {
      key,
      look: "plate",
      title: `Scratch disk of “${disk.name}”`,
      below: disk.sight !== "all" ? "out of sight" : sizeText(disk, false),
      code: false,
      target: {
        ref: disk.scratch,
        name: `Scratch disk of ${disk.name}: ${sizeText(disk, false)}, ${disk.state}`,
        does: "select",
      },
      ...(disk.state === "detached" ? { note: "detached" } : {}),
    },
    disk.sight === "all",
    at,
  );
  if (disk.sight !== "all")
    return only(surface, sentence(`${key} inside`, key, hue(disk), { x, y: at.y + HEAD + 8, w }, INSIDE, 4));
  const parts = partsFor(disk, at.h, context.touch);
  const bottom = at.y + at.h - 12;
  const journalH = journalHeight(disk, parts.journalRows, context.touch);
  const mapH = mapHeight(parts.mapRows);
  const last = bottom - journalH - (journalH > 0 ? 8 : 0);
  // On a small screen the blocks come first: what is copied is on the screen together with where it goes.
  const mapY = context.touch ? at.y + HEAD : last - mapH;
  const { map, marks } = blockMap(disk, { x, y: mapY, w }, parts.mapRows, key);
  const journal =
    parts.journalRows === 0 ? only() : journalPiece(disk, { x, y: bottom - journalH, w, h: journalH }, context.touch);
  const top = context.touch ? mapY + mapH + 4 : at.y + HEAD - 2;
  const end = context.touch ? last : mapY - 8;
  return {
    marks: [surface, ...marks, ...journal.marks],
    panes: [recordPane(disk, { x, y: top, w, h: end - top }, context), ...journal.panes],
    maps: [map],
    fields: journal.fields,
  };
};
