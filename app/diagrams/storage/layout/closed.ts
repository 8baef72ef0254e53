import type { EntityRef } from "#core/table.ts";
import { label, STYLES } from "../../scene/label.ts";
import { type Mark, type Owner, patternOf, type Rect } from "../../scene/scene.ts";
import type { Disk } from "../model.ts";
import { bytesText, counted } from "../texts.ts";
import type { RoomKind } from "../view.ts";
import { type Context, hue, layerOf } from "./context.ts";
import { sizeText } from "./disk-room.ts";
import { diskKey, diskState, LAYERS_KEY, seenKey } from "./room.ts";

export const CLOSED = 56;
const PAD = 14;

const KINDS: readonly RoomKind[] = ["seen", "disk", "layers"];

/** What the button of a closed room is about. */
const roomRef = (room: RoomKind, of: number): EntityRef => ({
  table: "room",
  id: of * KINDS.length + KINDS.indexOf(room),
});

/** The room that a button opens. */
export const roomOf = ({ id }: EntityRef): RoomKind => KINDS[id % KINDS.length] ?? "seen";

const closed = (
  key: string,
  owner: Owner,
  at: Rect,
  title: string,
  words: string,
  room: EntityRef,
  more: Partial<Mark>,
): Mark => ({
  key,
  look: "room",
  owner,
  state: "plain",
  radius: 12,
  ...at,
  labels: [
    label("title", title, STYLES.title, { x: PAD, y: 23, within: at.w - 2 * PAD }),
    label("words", words, STYLES.words, { x: PAD, y: 42, within: at.w - 2 * PAD }),
  ],
  within: null,
  target: {
    ref: room,
    name: `${title}, ${words}, closed`,
    does: "open",
    expanded: false,
  },
  ...more,
});

const acting = (disk: Disk): string | null => disk.copying?.path ?? disk.touched;

export const closedSeen = (disk: Disk, at: Rect): Mark => {
  const path = acting(disk);
  const words =
    disk.sight === "none" ? "out of sight" : path === null ? "C:\\ — one ordinary NTFS volume" : `C:\\${path}`;
  return closed(seenKey(disk), hue(disk), at, `What “${disk.name}” sees`, words, roomRef("seen", disk.ref.id), {
    state: diskState(disk, disk.sight !== "none"),
    pattern: patternOf(disk.number),
  });
};

export const closedDisk = (disk: Disk, at: Rect): Mark => {
  const words =
    disk.sight !== "all"
      ? "out of sight"
      : `${counted(disk.changed.count, "record")} of its own · ${sizeText(disk, true)}`;
  return closed(diskKey(disk), hue(disk), at, `Scratch disk of “${disk.name}”`, words, roomRef("disk", disk.ref.id), {
    state: diskState(disk, disk.sight === "all"),
    pattern: patternOf(disk.number),
  });
};

export const closedLayers = (at: Rect, context: Context): Mark => {
  const { layers, layersVeiled, arriving } = context.model;
  const [disk] = context.disks;
  const path = disk === undefined ? null : acting(disk);
  const serving = disk === undefined || path === null ? null : layerOf(context, disk.seen.entry(path)?.layer ?? null);
  const sum = layers.reduce((total, { bytes }) => total + bytes, 0);
  const words = layersVeiled
    ? "out of sight"
    : arriving.length > 0
      ? `${counted(arriving.length, "layer")} on the way`
      : layers.length === 0
        ? "No image yet"
        : serving === null
          ? `${counted(layers.length, "layer")} · ${bytesText(sum)}`
          : `${path} lies in layer ${serving.level}`;
  return closed(LAYERS_KEY, "host", at, "Layers on the host", words, roomRef("layers", 0), {
    state: layersVeiled ? "veiled" : "plain",
  });
};
