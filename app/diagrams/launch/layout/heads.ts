import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark } from "../../scene/scene.ts";
import type { LaunchModel } from "../model.ts";
import type { Columns } from "./columns.ts";
import type { Piece } from "./frame.ts";
import { modes } from "./grounds.ts";

const WIDEST = 168;
const nearest: Readonly<Record<string, readonly string[]>> = {
  "Compute Services": ["Compute Services", "Compute", "HCS"],
  "in svchost.exe": ["in svchost.exe", "in svchost"],
  "vmcompute.exe": ["vmcompute.exe", "vmcompute"],
  "over the network": ["over the network", "network"],
  "with hcsshim inside": ["with hcsshim inside", "hcsshim inside", "+ hcsshim"],
};

const fitting = (text: string, style: (typeof STYLES)["pill"] | (typeof STYLES)["words"], room: number): string =>
  (nearest[text] ?? [text, text.replace(/^Container /, "")]).find((each) => widthOf(each, style) <= room) ?? text;

/** The actors over their lanes. */
export const headPiece = (model: LaunchModel, { x, pitch }: Columns, top: number, height: number): Piece => {
  const present = model.rows[model.at];
  const acting = new Set(present?.when === "now" ? [present.from, present.to, present.via] : []);
  const w = Math.min(WIDEST, pitch - 6);
  return {
    wires: [],
    patches: [],
    marks: model.lanes.map((lane): Mark => {
      const title = fitting(lane.title, STYLES.pill, w - 6);
      const note = fitting(lane.note, STYLES.words, w - 6);
      return {
        key: `lane ${lane.id}`,
        look: "actor",
        owner: lane.owner,
        state: acting.has(lane.id) ? "now" : "plain",
        radius: 9,
        x: (x.get(lane.id) ?? 0) - w / 2,
        y: top,
        w,
        h: height,
        labels: [
          label("title", title, STYLES.pill, { x: w / 2, y: height / 2 - 3, anchor: "middle", within: w - 6 }),
          label("note", note, STYLES.words, { x: w / 2, y: height / 2 + 13, anchor: "middle", within: w - 6 }),
        ],
        within: null,
        target: { ref: lane.ref, name: `${lane.title}, ${lane.note}`, hint: modes[lane.ground], does: "select" },
      };
    }),
  };
};
