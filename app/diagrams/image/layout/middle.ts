import type { Scene } from "../../scene/scene.ts";
import type { ImageModel, ImageView } from "../model.ts";
import { connector } from "./connector.ts";
import { ledgerCard } from "./ledger.ts";
import { stretched } from "./piece.ts";
import { sourceCard } from "./source-card.ts";
import { leastHeight, stack } from "./stack.ts";
import { vmRow } from "./vm.ts";

const PAD = 14;
const GAP = 20;
const CARD_GAP = 12;
const MOST_ROWS = 22;

/** Dockerfile and ledger beside the image; the virtual machine below both. */
export const middle = (model: ImageModel, width: number, view: ImageView): Scene => {
  const inner = width - 2 * PAD - GAP;
  const left = Math.round(inner * 0.54);
  const at = { x: PAD, y: PAD, w: left };
  const natural = sourceCard(model, at, MOST_ROWS);
  const bill = ledgerCard(model.ledger, at);
  const place = { x: PAD + left + GAP, y: PAD + 4, w: inner - left, unfolded: view.unfolded };
  const whole = Math.max(natural.height + CARD_GAP + bill.height, leastHeight(model, place) + 4);
  const source = stretched(natural, whole - CARD_GAP - bill.height);
  const image = stack(model, { ...place, room: whole - 4 });
  const ledger = ledgerCard(model.ledger, { ...at, y: PAD + source.height + CARD_GAP });
  const vm = vmRow({ x: PAD, y: PAD + whole + CARD_GAP, w: width - 2 * PAD });
  const marks = [...source.marks, ...ledger.marks, ...image.marks, ...vm.marks];
  return {
    width,
    height: PAD + whole + CARD_GAP + vm.height + PAD,
    marks,
    wires: [...image.wires, ...connector(model, marks)],
    route: null,
  };
};
