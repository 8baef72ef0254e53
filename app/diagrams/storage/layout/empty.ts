import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Rect } from "../../scene/scene.ts";
import type { StorageModel } from "../model.ts";
import { counted } from "../texts.ts";
import type { Context } from "./context.ts";
import { only, type Piece } from "./piece.ts";
import { PAD } from "./room.ts";
import { lines } from "./words.ts";

const OFFER = "Run a container";
const LEADING = 20;

const dashed = (key: string, at: Rect, title: string, text: string): Mark => {
  const rows = lines(text, STYLES.words, at.w - 40, 6);
  const top = at.y + Math.min(at.h * 0.36, 150);
  return {
    key,
    look: "room",
    owner: "kernel",
    state: "coming",
    radius: 14,
    ...at,
    labels: [
      label("title", title, STYLES.roomTitle, { x: PAD, y: 27, within: at.w - 2 * PAD, tone: "ink-3" }),
      ...rows.map((row, index) =>
        label(`line ${index}`, row, STYLES.words, {
          x: at.w / 2,
          y: top - at.y + index * LEADING,
          anchor: "middle",
          within: at.w - 24,
        }),
      ),
    ],
    within: null,
  };
};

const beingMade = ({ arriving }: StorageModel): string =>
  arriving.length > 0
    ? `A container is being made. First the layers of its image must be here: ${counted(arriving.length, "layer")} on the way.`
    : "A container is being made. It will see one ordinary C: drive here.";

/** Where the first container will see something: what to type, and a button that types it. */
export const emptySeen = (at: Rect, { model, touch }: Context): Piece => {
  if (model.making) return only(dashed("seen empty", at, "What a container sees", beingMade(model)));
  const mark = dashed(
    "seen empty",
    at,
    "What a container sees",
    "No container yet. The first one will see one ordinary C: drive here. Type docker run, or press this button.",
  );
  const h = touch ? 44 : 36;
  const w = Math.min(at.w - 24, widthOf(OFFER, STYLES.strong) + 72);
  const last = mark.labels.at(-1);
  return {
    ...only(mark),
    fields: [
      {
        kind: "offer",
        key: "offer",
        disk: null,
        text: OFFER,
        line: model.offer,
        at: { x: at.x + (at.w - w) / 2, y: at.y + (last?.y ?? 0) + 20, w, h },
        within: "seen empty",
      },
    ],
  };
};

export const emptyDisk = (at: Rect): Piece =>
  only(
    dashed(
      "disk empty",
      at,
      "Its scratch disk",
      "Each container gets a disk of its own: a file, sandbox.vhdx, with an NTFS volume in it. It begins almost empty and grows by blocks of 1 MiB.",
    ),
  );
