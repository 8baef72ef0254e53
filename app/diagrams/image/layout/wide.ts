import type { Scene } from "../../scene/scene.ts";
import type { ImageModel, ImageView } from "../model.ts";
import { connector } from "./connector.ts";
import { ledgerCard } from "./ledger.ts";
import { sourceCard } from "./source-card.ts";
import { stack } from "./stack.ts";
import { vmColumn } from "./vm.ts";

const PAD = 18;
const GAP = 22;
const CARD_GAP = 14;
const MOST_ROWS = 26;

/** Dockerfile and ledger, the image, the virtual machine: beside each other. */
export const wide = (model: ImageModel, width: number, height: number, view: ImageView): Scene => {
  const inner = width - 2 * PAD - 2 * GAP;
  const [left, middle] = [Math.round(inner * 0.42), Math.round(inner * 0.32)];
  const right = inner - left - middle;
  const at = { x: PAD, y: PAD, w: left };
  const ledger = ledgerCard(model.ledger, at);
  const natural = sourceCard(model, at, MOST_ROWS);
  const stacked = stack(model, { x: PAD + left + GAP, y: PAD + 4, w: middle, room: 0, unfolded: view.unfolded });
  const whole = Math.max(height - 2 * PAD, natural.height + CARD_GAP + ledger.height, stacked.height + 4, 420);
  const source = sourceCard(model, at, MOST_ROWS, whole - CARD_GAP - ledger.height);
  const image = stack(model, { x: PAD + left + GAP, y: PAD + 4, w: middle, room: whole - 4, unfolded: view.unfolded });
  const bill = ledgerCard(model.ledger, { ...at, y: PAD + source.height + CARD_GAP });
  const vm = vmColumn({ x: PAD + left + middle + 2 * GAP, y: PAD, w: right }, whole);
  const marks = [...source.marks, ...bill.marks, ...image.marks, ...vm.marks];
  return {
    width,
    height: Math.max(whole, image.height + 4) + 2 * PAD,
    marks,
    wires: [...source.wires, ...image.wires, ...connector(model, marks)],
    route: null,
  };
};
