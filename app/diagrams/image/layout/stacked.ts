import type { Scene } from "../../scene/scene.ts";
import type { ImageModel, ImageView } from "../model.ts";
import { ledgerCard } from "./ledger.ts";
import { sourceCard } from "./source-card.ts";
import { stack } from "./stack.ts";
import { vmColumn } from "./vm.ts";

const PAD = 12;
const GAP = 16;
const ROWS = 12;
const STACK = 520;

/** Below each other: the lines around the current one, the image, what it costs, the virtual machine. */
export const stacked = (model: ImageModel, width: number, view: ImageView): Scene => {
  const w = width - 2 * PAD;
  const source = sourceCard(model, { x: PAD, y: PAD, w }, ROWS);
  const image = stack(model, {
    x: PAD,
    y: PAD + source.height + GAP,
    w,
    room: STACK,
    unfolded: view.unfolded,
  });
  const ledger = ledgerCard(model.ledger, { x: PAD, y: PAD + source.height + image.height + 2 * GAP, w });
  const vm = vmColumn({ x: PAD, y: PAD + source.height + image.height + ledger.height + 3 * GAP, w }, 0);
  return {
    width,
    height: 2 * PAD + source.height + image.height + ledger.height + vm.height + 3 * GAP,
    marks: [...source.marks, ...image.marks, ...ledger.marks, ...vm.marks],
    wires: image.wires,
    route: null,
  };
};
