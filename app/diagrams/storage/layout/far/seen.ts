import { centred, label, STYLES, widthOf } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import type { Mark, Rect } from "../../../scene/scene.ts";
import { fileRef } from "../../file-refs.ts";
import type { Disk, Entry } from "../../model.ts";
import { parentOf, partsOf } from "../../paths.ts";
import { countText, entryName, whereText } from "../../texts.ts";
import { type Context, hue, isActing, layerOf, spotOn } from "../context.ts";
import { seenKey } from "../room.ts";
import { HINT } from "../seen-room.ts";
import { sentence } from "../words.ts";
import { diskWalls, foot, HEAD, onlyMarks, PAD, type Part } from "./part.ts";

const ROW = 24;
const INDENT = 8;
const OUTSIDE = "Another container’s files are not there for the one whose eyes these are.";

/** The directory that is shown, and the name in it that is meant. */
const place = ({ seen, touched, latest }: Disk): { readonly directory: string; readonly name: string | null } => {
  const path = touched ?? latest;
  if (path === null || seen.entry(path) === null) return { directory: "", name: null };
  return { directory: parentOf(path), name: path };
};

const rowMark = (disk: Disk, entry: Entry, depth: number, at: Rect, context: Context): Mark => {
  const acting = isActing(disk, entry.path);
  const gone = entry.state === "tombstone";
  const own = disk.sight === "all" && entry.kind !== "directory" && entry.state !== "placeholder" && !gone;
  const level = layerOf(context, entry.layer)?.level ?? null;
  const x = 6 + depth * INDENT;
  const note = disk.sight === "all" && entry.kind !== "directory" ? whereText(entry, level) : "";
  const name = label("name", entry.name, own ? { ...STYLES.codeStrong, size: 12 } : STYLES.code, {
    x,
    y: centred(at.h, 12),
    within: at.w - x - 4,
    tone: gone || own ? "hue" : entry.kind === "directory" ? "ink" : "ink-2",
    struck: gone,
  });
  const fits = note !== "" && x + name.width + 10 + widthOf(note, STYLES.words) <= at.w - 6;
  return {
    key: `seen ${entry.path}`,
    look: "row",
    owner: gone ? "harm" : acting ? "now" : hue(disk),
    state: acting ? "now" : "plain",
    radius: 7,
    ...at,
    labels: fits
      ? [name, label("where", note, STYLES.words, { x: at.w - 6, y: centred(at.h, 12), anchor: "end", tone: "ink-3" })]
      : [name],
    within: seenKey(disk),
    target: { ref: fileRef(spotOn(disk, entry.path)), name: entryName(entry, level), does: "select" },
  };
};

/** So many names of a directory, the one that is meant among them. */
const namesIn = (disk: Disk, directory: string, name: string | null, most: number) => {
  const rows = disk.seen.children(directory);
  const count = rows?.count ?? 0;
  const shown = count <= most ? count : Math.max(0, most - 1);
  const index = name === null ? 0 : (rows?.indexOf(partsOf(name).at(-1) ?? "") ?? 0);
  const from = Math.max(0, Math.min(index - Math.floor(shown / 2), count - shown));
  return {
    entries: Array.from({ length: shown }, (_, at) => rows?.at(from + at)).filter((each) => each !== undefined),
    more: count - shown,
  };
};

const wordsRow = (disk: Disk, key: string, text: string, depth: number, at: Rect): Mark => ({
  key: `seen ${key}`,
  look: "words",
  owner: hue(disk),
  state: "plain",
  radius: 0,
  ...at,
  labels: [
    label("text", text, key === "root" ? STYLES.code : STYLES.words, {
      x: 6 + depth * INDENT,
      y: centred(at.h, 12),
      within: at.w - 10 - depth * INDENT,
      tone: "ink-3",
    }),
  ],
  within: seenKey(disk),
});

const titleOf = ({ name }: Disk, w: number): string => {
  const whole = `What “${name}” sees`;
  return widthOf(whole, STYLES.title) <= w ? whole : `“${name}” sees`;
};

/** What a container sees, from far: the way down to the file in question, and what lies beside it. */
export const farSeen = (disk: Disk, at: Rect, context: Context): Part => {
  const veiled = disk.sight === "none";
  const walls = diskWalls(
    disk,
    {
      key: seenKey(disk),
      look: "room",
      title: titleOf(disk, at.w - 2 * PAD),
      below: veiled ? "out of sight" : "one NTFS volume",
      seen: !veiled,
      target: { ref: disk.ref, name: `Container ${disk.name}, ${disk.image}, and what it sees as C:`, does: "select" },
    },
    at,
  );
  const inner = { x: at.x + PAD, w: at.w - 2 * PAD };
  if (veiled)
    return onlyMarks(
      walls,
      sentence("seen outside", walls.key, hue(disk), { ...inner, y: at.y + HEAD + 4 }, OUTSIDE, 6),
    );
  const { directory, name } = place(disk);
  const above = partsOf(directory).map((_, index, parts) => parts.slice(0, index + 1).join("\\"));
  const capacity = Math.max(2, Math.floor((bottom(at) - 6 - at.y - HEAD) / ROW));
  const ways = above.slice(-Math.max(0, capacity - 3));
  const { entries, more } = namesIn(disk, directory, name, capacity - 1 - ways.length);
  const line = (index: number): Rect => ({
    x: at.x + 5,
    y: at.y + HEAD + index * ROW,
    w: at.w - 10,
    h: ROW - 2,
  });
  const skipped = above.length - ways.length;
  const marks: Mark[] = [wordsRow(disk, "root", skipped > 0 ? "C:\\ …" : "C:\\", 0, line(0))];
  for (const path of ways) {
    const entry = disk.seen.entry(path);
    if (entry !== null) marks.push(rowMark(disk, entry, marks.length, line(marks.length), context));
  }
  const depth = marks.length;
  for (const entry of entries) marks.push(rowMark(disk, entry, depth, line(marks.length), context));
  if (more > 0) marks.push(wordsRow(disk, "more", `+${countText(more)} more`, depth, line(marks.length)));
  if (disk.sight === "all" && disk.state === "attached")
    marks.push(...foot("seen hint", walls, HINT, bottom(line(marks.length - 1))));
  const file = name === null ? undefined : marks.find(({ key }) => key === `seen ${name}`);
  return { ...onlyMarks(walls, ...marks), file: file ?? null };
};
