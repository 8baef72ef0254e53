import { centred, label, STYLES, widthOf } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import type { Mark, Rect } from "../../../scene/scene.ts";
import type { Disk, Entry, FoundRows } from "../../model.ts";
import { leafOf, parentOf } from "../../paths.ts";
import { countText } from "../../texts.ts";
import { type BlockMap, blockMap, mapHeight } from "../block-map.ts";
import { type Context, hue, isActing, layerOf, spotOn } from "../context.ts";
import { sizeText } from "../disk-room.ts";
import { holdText } from "../disk-rows.ts";
import { holder } from "../holder.ts";
import { lastParts } from "../journal-rows.ts";
import { patchesOf } from "../map-patches.ts";
import { diskKey } from "../room.ts";
import { heading, sentence } from "../words.ts";
import { diskWalls, HEAD, onlyMarks, PAD, type Part } from "./part.ts";

const ROW = 26;
const TITLE = 18;
const JOURNAL_ROW = 19;
/** So many records of a disk are looked through for those that are shown. */
const LOOKED = 400;
const INSIDE = "From inside there is no disk image, no link and no tombstone.";

/** Records worth a row: of the file in question, of what lies beside it, then others in order. */
const chosen = (rows: FoundRows<Entry>, path: string | null, most: number): readonly Entry[] => {
  const index = path === null ? -1 : rows.indexOf(path);
  const looked = Array.from({ length: Math.min(LOOKED, rows.count) }, (_, at) => at);
  const places = [
    ...(index < 0 ? [] : [index]),
    ...looked.filter((at) => path !== null && parentOf(rows.at(at).path) === parentOf(path)),
    ...looked,
  ];
  return [...new Set(places)]
    .slice(0, most)
    .sort((one, other) => one - other)
    .map((at) => rows.at(at));
};

const rowMark = (disk: Disk, entry: Entry, at: Rect, context: Context): Mark => {
  const acting = isActing(disk, entry.path);
  const harm = entry.state === "tombstone";
  const y = centred(at.h, 12);
  const level = layerOf(context, entry.layer)?.level ?? null;
  // That it leads there, the dashes say.
  const held = holdText(disk, entry, level, false).replace("→ ", "in ");
  const note = disk.copying?.path === entry.path ? "copy-up" : held;
  const name = label("name", leafOf(entry.path), STYLES.code, {
    x: 8,
    y,
    within: at.w - 16,
    struck: harm,
    tone: harm ? "hue" : entry.state === "placeholder" && !acting ? "ink-2" : "ink",
  });
  const fits = 8 + name.width + 8 + widthOf(note, STYLES.words) <= at.w - 8;
  return {
    key: `record ${entry.path}`,
    look: entry.state === "placeholder" ? "link" : "own",
    owner: harm ? "harm" : acting ? "now" : hue(disk),
    state: acting ? "now" : "plain",
    radius: 7,
    ...at,
    labels: fits
      ? [
          name,
          label("holds", note, STYLES.words, {
            x: at.w - 8,
            y,
            anchor: "end",
            tone: entry.state === "placeholder" && !acting ? "ink-3" : "hue",
          }),
        ]
      : [name],
    within: diskKey(disk),
  };
};

/** The newest records of the change journal, as many as there is room for. */
const journalMarks = (disk: Disk, at: Rect): readonly Mark[] => {
  const { journal } = disk;
  if (journal === null || at.h === 0) return [];
  const key = diskKey(disk);
  const count = Math.min(journal.count, Math.floor((at.h - TITLE) / JOURNAL_ROW));
  const aside = `${countText(journal.count)} records`;
  return [
    heading(`${key} journal`, key, hue(disk), at, "USN journal", aside),
    ...Array.from({ length: count }, (_, index): Mark => {
      const record = journal.at(journal.count - count + index);
      const name = label("name", record.name, STYLES.code, { x: 4, y: 13, within: at.w * 0.6 });
      const left = at.w - 8 - name.width - 8;
      const reasons = lastParts(record.reasons, left);
      const box = { x: at.x, y: at.y + TITLE + index * JOURNAL_ROW, w: at.w, h: JOURNAL_ROW - 1 };
      return {
        key: `usn ${record.usn}`,
        look: "row",
        owner: record.fresh ? "now" : "host",
        state: record.fresh && index === count - 1 ? "now" : "plain",
        radius: 5,
        ...box,
        labels: [
          name,
          label("reasons", reasons, STYLES.codeQuiet, {
            x: at.w - 4,
            y: 13,
            anchor: "end",
            within: left,
            tone: record.fresh ? "hue" : "ink-3",
          }),
        ],
        within: key,
      };
    }),
  ];
};

/** A scratch disk from far: a few records, the map of its blocks, the end of its journal. And the map, for what goes into it. */
export const farDisk = (disk: Disk, at: Rect, context: Context): Part & { readonly map: BlockMap | null } => {
  const key = diskKey(disk);
  const inner = { x: at.x + PAD, w: at.w - 2 * PAD };
  const all = disk.sight === "all";
  const walls = diskWalls(
    disk,
    {
      key,
      look: "plate",
      title: disk.state === "detached" ? "Its disk, detached" : "Its scratch disk",
      below: all ? sizeText(disk, true) : "out of sight",
      seen: all,
      target: {
        ref: disk.scratch,
        name: all
          ? `Scratch disk of ${disk.name}: ${sizeText(disk, false)}, ${disk.state}`
          : `Scratch disk of ${disk.name}, out of sight`,
        does: "select",
      },
    },
    at,
  );
  if (!all)
    return {
      ...onlyMarks(walls, sentence(`${key} inside`, key, hue(disk), { ...inner, y: at.y + HEAD + 4 }, INSIDE, 6)),
      map: null,
    };
  const mapRows = at.h >= 330 ? 4 : 2;
  const journalH = disk.journal === null || at.h < 300 ? 0 : TITLE + 2 * JOURNAL_ROW + 4;
  const mapY = bottom(at) - 4 - journalH - mapHeight(mapRows);
  const { map, marks: mapMarks } = blockMap(disk, { ...inner, y: mapY }, mapRows, key);
  const lines = Math.max(2, Math.floor((mapY - 6 - at.y - HEAD - 2 * TITLE) / ROW));
  const { changed, links } = disk;
  const path = disk.touched ?? disk.latest;
  const answering = path === null ? null : holder(disk, spotOn(disk, path)).path;
  const linkLines = Math.min(links.count, Math.max(1, Math.floor(lines * 0.4)));
  const own = chosen(changed, path, Math.min(changed.count, lines - linkLines));
  const leading = chosen(links, answering, Math.min(links.count, lines - own.length));
  const marks: Mark[] = [];
  let y = at.y + HEAD;
  const group = (name: string, count: number, entries: readonly Entry[]): void => {
    marks.push(heading(`${key} ${name}`, key, hue(disk), { ...inner, y }, name, countText(count)));
    y += TITLE;
    for (const entry of entries) {
      marks.push(rowMark(disk, entry, { x: inner.x - 2, y, w: inner.w + 4, h: ROW - 4 }, context));
      y += ROW;
    }
  };
  group("Its own", changed.count, own);
  group("Links into layers", links.count, leading);
  const file =
    marks.find((mark) => mark.key === `record ${path}`) ?? marks.find((mark) => mark.key === `record ${answering}`);
  return {
    marks: [
      walls,
      ...marks,
      ...mapMarks,
      ...journalMarks(disk, { ...inner, y: bottom(at) - 4 - journalH, h: journalH }),
    ],
    patches: patchesOf(map, disk.copying),
    wires: [],
    file: file ?? null,
    map,
  };
};
