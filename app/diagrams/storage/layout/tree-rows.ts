import { fitText } from "#app/theme/metrics.ts";
import { centred, type LabelStyle, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Label, Mark, MarkState, Owner, Rect, Tone } from "../../scene/scene.ts";
import { flatTree, type TreeLine } from "../flat-tree.ts";
import type { Disk, Entry, EntryState } from "../model.ts";
import { drivePath, parentOf } from "../paths.ts";
import { bytesText, entryName, whereText } from "../texts.ts";
import type { Found } from "../view.ts";
import { type Context, hue, isActing, keyOf, layerOf, spotOn } from "./context.ts";
import { evenPane, type Pane, type PaneRow } from "./pane.ts";
import { seenKey } from "./room.ts";

const INDENT = 14;
const ARROW = 14;
const LEAST_NAME = 90;

/** Whether the disk holds it, as far as the observer can tell. */
const isOwn = (disk: Disk, { state }: Entry): boolean => disk.sight === "all" && holds(state);

const holds = (state: EntryState): boolean => state === "new" || state === "local" || state === "materialised";

interface RowStyle {
  readonly owner: Owner;
  readonly state: MarkState;
  readonly tone: Tone;
}

const styleOf = (disk: Disk, entry: Entry): RowStyle => {
  const acting = isActing(disk, entry.path);
  if (entry.state === "tombstone") return { owner: "harm", state: acting ? "now" : "plain", tone: "hue" };
  return {
    owner: hue(disk),
    state: acting ? "now" : "plain",
    tone: isOwn(disk, entry) && entry.kind !== "directory" ? "hue" : entry.kind === "directory" ? "ink" : "ink-2",
  };
};

const noteFor = (disk: Disk, entry: Entry, context: Context): string => {
  if (disk.sight !== "all") return entry.kind === "file" ? bytesText(entry.size) : "";
  if (disk.copying?.path === entry.path) return "copy-up";
  if (entry.kind === "directory" && !isOwn(disk, entry) && entry.state !== "tombstone") return "";
  return whereText(entry, layerOf(context, entry.layer)?.level ?? null);
};

const labelsOf = (disk: Disk, entry: Entry, x: number, at: Rect, text: string, context: Context): readonly Label[] => {
  const { tone } = styleOf(disk, entry);
  const note = noteFor(disk, entry, context);
  const noteWidth = note === "" ? 0 : widthOf(note, STYLES.words) + 8;
  const fits = noteWidth > 0 && at.w - x - noteWidth - 6 >= Math.min(LEAST_NAME, widthOf(text, STYLES.code));
  const y = centred(at.h, 12);
  const name = label("name", text, isOwn(disk, entry) ? { ...STYLES.codeStrong, size: 12 } : STYLES.code, {
    x,
    y,
    within: at.w - x - (fits ? noteWidth : 0) - 6,
    tone,
    struck: entry.state === "tombstone",
  });
  const acting = disk.copying?.path === entry.path;
  return fits
    ? [
        name,
        label("where", note, STYLES.words, {
          x: at.w - 6,
          y,
          anchor: "end",
          tone: acting || tone === "hue" ? "hue" : "ink-3",
        }),
      ]
    : [name];
};

const nameFor = (disk: Disk, entry: Entry, level: number | null): string =>
  disk.sight === "all" ? entryName(entry, level) : `C:\\${entry.path}, ${entry.kind}`;

const rowMark = (disk: Disk, entry: Entry, key: string, at: Rect, labels: readonly Label[]): Mark => {
  const { owner, state } = styleOf(disk, entry);
  return {
    key,
    look: "row",
    owner: state === "now" && owner !== "harm" ? "now" : owner,
    state,
    radius: 7,
    ...at,
    labels,
    within: null,
  };
};

/** Space beside rows, for their edges. */
const SIDE = 2;

const rowAt = (index: number, w: number, pitch: number): Rect => ({
  x: SIDE,
  y: index * pitch + 1,
  w: w - 2 * SIDE,
  h: pitch - 2,
});

const pitchOf = ({ touch }: Context): number => (touch ? 36 : 26);

const lineRow = (disk: Disk, line: TreeLine, index: number, w: number, context: Context): PaneRow => {
  const { entry, depth, expanded, place, siblings } = line;
  const pitch = pitchOf(context);
  const at = rowAt(index, w, pitch);
  const arrow = 8 + Math.min(depth * INDENT, w * 0.42);
  const level = layerOf(context, entry.layer)?.level ?? null;
  const spot = spotOn(disk, entry.path);
  return {
    mark: rowMark(disk, entry, `seen ${entry.path}`, at, labelsOf(disk, entry, arrow + ARROW, at, entry.name, context)),
    press: expanded === null ? { does: "file", spot } : { does: "open", spot, expanded },
    name: nameFor(disk, entry, level),
    spot,
    level: depth + 1,
    place,
    siblings,
    ...(expanded === null ? {} : { arrow: { x: arrow, open: expanded } }),
  };
};

/** What a container sees, as a tree. */
export const treePane = (disk: Disk, at: Rect, context: Context): Pane => {
  const flat = flatTree(disk.seen, context.view.expanded[keyOf(disk)] ?? []);
  return evenPane({
    key: `tree ${keyOf(disk)}`,
    within: seenKey(disk),
    label: `Files that ${disk.name} sees`,
    at,
    pitch: pitchOf(context),
    count: flat.count,
    row: (index) => lineRow(disk, flat.at(index), index, at.w, context),
    rowOf: (spot) => (spot.disk === keyOf(disk) ? flat.lineOf(spot.path) : -1),
  });
};

/** `Windows\System…8.2_none`: what does not fit is cut from the middle. */
export const bothEnds = (text: string, style: LabelStyle, width: number): string => {
  if (widthOf(text, style) <= width) return text;
  const head = fitText(text, width * 0.5, style.face, style.size).replace(/…$/, "");
  return `${head}${fitText(text, width - widthOf(head, style), style.face, style.size, "end")}`;
};

/** Height of the line below a name that says which directory it is in. */
const FOLDER = 16;

const foundPitch = (context: Context): number => pitchOf(context) + FOLDER;

const foundRow = (disk: Disk, entry: Entry, index: number, w: number, context: Context): PaneRow => {
  const at = rowAt(index, w, foundPitch(context));
  const labels = labelsOf(disk, entry, 8, { ...at, h: at.h - FOLDER }, entry.name, context);
  const within = at.w - 16;
  const folder = label("in", bothEnds(drivePath(parentOf(entry.path)), STYLES.codeQuiet, within), STYLES.codeQuiet, {
    x: 8,
    y: at.h - FOLDER + 7,
    within,
    tone: "ink-3",
  });
  const spot = spotOn(disk, entry.path);
  return {
    mark: rowMark(disk, entry, `seen ${entry.path}`, at, [...labels, folder]),
    press: { does: "file", spot },
    name: nameFor(disk, entry, layerOf(context, entry.layer)?.level ?? null),
    spot,
    place: index + 1,
  };
};

/** What a search has found, one below the other. */
export const foundPane = (disk: Disk, found: Found, at: Rect, context: Context): Pane =>
  evenPane({
    key: `found ${keyOf(disk)}`,
    within: seenKey(disk),
    label: `What was found in ${disk.name}`,
    at,
    pitch: foundPitch(context),
    count: found.entries.length,
    row: (index) => {
      const entry = found.entries[index];
      if (entry === undefined) throw new Error(`No row ${index} was found.`);
      return foundRow(disk, entry, index, at.w, context);
    },
    rowOf: (spot) => (spot.disk === keyOf(disk) ? found.entries.findIndex(({ path }) => path === spot.path) : -1),
  });
