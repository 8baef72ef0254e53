import type { Rect } from "../../scene/scene.ts";
import type { Disk } from "../model.ts";
import { counted, countText } from "../texts.ts";
import { actFields } from "./act-fields.ts";
import { type Context, hue, keyOf } from "./context.ts";
import { only, type Piece } from "./piece.ts";
import { diskRoom, HEAD, PAD, seenKey } from "./room.ts";
import { foundPane, treePane } from "./tree-rows.ts";
import { sentence, sentenceHeight } from "./words.ts";

const INSET = 10;
/** A room so low has no place for words below its list. px. */
const LOW = 340;
export const HINT = "Reads follow the link. The first write copies the whole file. Nothing here ever changes a layer.";
const DETACHED = "Stopped: nothing looks through this disk now. What was written stays in it.";

const INSIDE = "This is all that a process in the container can tell: one drive, and files on it.";
const OUTSIDE = "Another container’s files are not there for the one whose eyes these are.";

const hintFor = (disk: Disk, context: Context): string => {
  const found = context.view.found[keyOf(disk)];
  if (found === undefined) return disk.state === "detached" ? DETACHED : disk.sight === "inside" ? INSIDE : HINT;
  const looked = `${countText(found.looked)} looked at`;
  return found.done
    ? `${counted(found.entries.length, "name")} found, ${looked}.`
    : `${counted(found.entries.length, "name")} so far, ${looked} …`;
};

/** What a container sees: one ordinary volume. */
export const seenRoom = (disk: Disk, at: Rect, context: Context): Piece => {
  const key = seenKey(disk);
  const search = context.touch ? 44 : 30;
  const inner = at.w - 2 * PAD;
  const acts = actFields(disk, { x: at.x + PAD, w: inner }, key, context);
  const found = context.view.found[keyOf(disk)];
  const hint = at.h < LOW && found === undefined ? "" : hintFor(disk, context);
  // Where acts have their place, only what a search has found is said too.
  const said = hint !== "" && (acts.height === 0 || found !== undefined);
  const words = said ? sentenceHeight(hint, inner, 3) : 0;
  const gap = said && acts.height > 0 ? 6 : 0;
  const footY = at.y + at.h - words - gap - acts.height - 12;
  const top = at.y + HEAD + search + 8;
  const window: Rect = { x: at.x + INSET, y: top, w: at.w - 2 * INSET, h: footY - 8 - top };
  const surface = diskRoom(
    disk,
    {
      key,
      look: "room",
      title: `What “${disk.name}” sees`,
      below: disk.sight === "none" ? "out of sight" : "C:\\ — one ordinary NTFS volume",
      code: false,
      target: {
        ref: disk.ref,
        name: `Container ${disk.name}, ${disk.image}, and what it sees as C:`,
        does: "select",
      },
    },
    disk.sight !== "none",
    at,
  );
  if (disk.sight === "none")
    return only(
      surface,
      sentence(`${key} outside`, key, hue(disk), { x: at.x + PAD, y: at.y + HEAD + 8, w: inner }, OUTSIDE, 4),
    );
  const pane = found === undefined ? treePane(disk, window, context) : foundPane(disk, found, window, context);
  return {
    marks: [
      surface,
      ...(said ? [sentence(`${key} hint`, key, hue(disk), { x: at.x + PAD, y: footY, w: inner }, hint, 3)] : []),
    ],
    panes: [pane],
    maps: [],
    fields: [
      {
        kind: "search",
        key: `search ${keyOf(disk)}`,
        disk: keyOf(disk),
        label: `Search the files of ${disk.name}`,
        at: { x: at.x + INSET, y: at.y + HEAD, w: at.w - 2 * INSET, h: search },
        within: key,
      },
      ...acts.fields(footY + words + gap),
    ],
  };
};
