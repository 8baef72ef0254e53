import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Rect } from "../../scene/scene.ts";
import type { Disk, Entry, Spot } from "../model.ts";
import { bytesText, countText, entryName } from "../texts.ts";
import { type Context, hue, isActing, keptPaths, keyOf, layerOf, spotOn } from "./context.ts";
import { holder } from "./holder.ts";
import { evenPane, type Pane, type PaneRow } from "./pane.ts";
import { diskKey } from "./room.ts";

const GAP = 4;
/** Rows so wide begin with the record’s number in the $MFT. px. */
const NUMBERED = 400;
const NUMBER = 56;
const NOT_LOOKED_INTO = "not looked into yet";

const holds = ({ state }: Entry): boolean => state !== "placeholder" && state !== "tombstone";

/** What a record holds, in a word: its bytes, where it leads, or that the name is struck out. */
export const holdText = (disk: Disk, entry: Entry, level: number | null, closed: boolean): string => {
  if (closed) return NOT_LOOKED_INTO;
  if (disk.copying?.path === entry.path) return `copy-up · ${bytesText(disk.copying.bytes)}`;
  if (entry.state === "tombstone") return "tombstone";
  if (entry.state === "placeholder") return level === null ? "→ layer" : `→ layer ${level}`;
  if (entry.kind === "directory") return "directory";
  return entry.kind === "link" ? "link" : bytesText(entry.size);
};

const markOf = (disk: Disk, entry: Entry, at: Rect, context: Context, closed: boolean): Mark => {
  const level = layerOf(context, entry.layer)?.level ?? null;
  const acting = isActing(disk, entry.path);
  const harm = entry.state === "tombstone";
  const y = centred(at.h, 12);
  const note = holdText(disk, entry, level, closed);
  const noteWidth = widthOf(note, STYLES.words);
  const own = holds(entry);
  const number = at.w < NUMBERED || entry.record === null ? null : String(entry.record);
  const x = number === null ? 10 : 10 + NUMBER;
  const room = at.w - x - 10 - noteWidth - 10;
  return {
    key: `record ${entry.path}`,
    look: entry.state === "placeholder" ? "link" : "own",
    owner: harm ? "harm" : acting ? "now" : hue(disk),
    state: acting ? "now" : "plain",
    radius: 7,
    ...at,
    labels: [
      ...(number === null
        ? []
        : [label("number", number, STYLES.codeQuiet, { x: 10, y, within: NUMBER - 6, tone: "ink-3" })]),
      label("name", entry.path, STYLES.code, {
        x,
        y,
        within: room,
        keep: "end",
        struck: harm,
        tone: harm ? "hue" : own || acting ? "ink" : "ink-2",
      }),
      label("holds", note, STYLES.words, {
        x: at.w - 10,
        y,
        anchor: "end",
        within: at.w - 20,
        tone: own || harm || acting ? "hue" : "ink-3",
      }),
    ],
    within: null,
  };
};

const headingRow = (key: string, text: string, at: Rect): PaneRow => ({
  mark: {
    key,
    look: "words",
    owner: "host",
    state: "plain",
    radius: 0,
    ...at,
    labels: [label("heading", text, STYLES.heading, { x: 2, y: at.h - 7, within: at.w - 4 })],
    within: null,
  },
  press: null,
  name: text,
  spot: null,
});

/** The directories whose records answer for names in question that have none. */
const closedOn = (disk: Disk, context: Context): ReadonlySet<string> =>
  new Set(
    keptPaths(context, disk).flatMap((path) => {
      const entry = disk.seen.entry(path);
      return entry?.state === "placeholder" && entry.record === null ? [holder(disk, spotOn(disk, path)).path] : [];
    }),
  );

/** Records of the volume: those that hold something, then those that only lead somewhere. */
export const recordPane = (disk: Disk, at: Rect, context: Context): Pane => {
  const pitch = context.touch ? 40 : 28;
  const { changed, links } = disk;
  const closed = closedOn(disk, context);
  const groups = [
    { text: changed.count === 0 ? "Nothing of its own yet" : `Its own · ${countText(changed.count)}`, rows: changed },
    { text: links.count === 0 ? "No links yet" : `Links into layers · ${countText(links.count)}`, rows: links },
  ] as const;
  const linksFrom = changed.count + 1;
  const count = linksFrom + 1 + links.count;
  const rowAt = (index: number): Rect => ({ x: 2, y: index * pitch + 2, w: at.w - 4, h: pitch - GAP });
  const rowOf = (spot: Spot): number => {
    if (spot.disk !== keyOf(disk)) return -1;
    const own = changed.indexOf(spot.path);
    if (own >= 0) return own + 1;
    const link = links.indexOf(spot.path);
    return link < 0 ? -1 : linksFrom + 1 + link;
  };
  return evenPane({
    key: `records ${keyOf(disk)}`,
    within: diskKey(disk),
    label: `Records on the disk of ${disk.name}`,
    at,
    pitch,
    count,
    row: (index) => {
      const place = rowAt(index);
      const group = index < linksFrom ? groups[0] : groups[1];
      const from = index < linksFrom ? 0 : linksFrom;
      if (index === from) return headingRow(`heading ${from}`, group.text, place);
      const entry = group.rows.at(index - from - 1);
      const spot = spotOn(disk, entry.path);
      return {
        mark: markOf(disk, entry, place, context, closed.has(entry.path)),
        press: { does: "file", spot },
        name: `Record ${entry.record ?? ""} of ${entryName(entry, layerOf(context, entry.layer)?.level ?? null)}${closed.has(entry.path) ? `, ${NOT_LOOKED_INTO}` : ""}`,
        spot,
        place: index - from,
        siblings: group.rows.count,
      };
    },
    rowOf,
    standIn: (spot) =>
      spot.disk === keyOf(disk) && disk.seen.entry(spot.path) !== null ? rowOf(holder(disk, spot)) : -1,
  });
};
