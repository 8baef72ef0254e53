import type { Scene } from "../../scene/scene.ts";
import type { ImageModel, ImageView } from "../model.ts";
import { connector } from "./connector.ts";
import { ledgerCard } from "./ledger.ts";
import { stretched } from "./piece.ts";
import { sourceCard } from "./source-card.ts";
import { leastHeight, stack } from "./stack.ts";
import { vmColumn } from "./vm.ts";

const PAD = 16;
const GAP = 22;
const CARD_GAP = 14;
const MOST_ROWS = 26;

/** The Dockerfile, the image, what it costs beside a virtual machine: from left to right. */
export const wide = (model: ImageModel, width: number, height: number, view: ImageView): Scene => {
  const inner = width - 2 * PAD - 2 * GAP;
  const [left, middle] = [Math.round(inner * 0.38), Math.round(inner * 0.31)];
  const at = { x: PAD, y: PAD, w: left };
  const place = { x: PAD + left + GAP, y: PAD + 4, w: middle, unfolded: view.unfolded };
  const beside = { x: PAD + left + middle + 2 * GAP, y: PAD, w: inner - left - middle };
  const ledger = ledgerCard(model.ledger, beside);
  const below = { ...beside, y: PAD + ledger.height + CARD_GAP };
  const natural = sourceCard(model, at, MOST_ROWS);
  const whole = Math.max(
    height - 2 * PAD,
    natural.height,
    leastHeight(model, place) + 4,
    ledger.height + CARD_GAP + vmColumn(below, 0).height,
  );
  const source = stretched(natural, whole);
  const image = stack(model, { ...place, room: whole - 4 });
  const vm = vmColumn(below, whole - ledger.height - CARD_GAP);
  const marks = [...source.marks, ...image.marks, ...ledger.marks, ...vm.marks];
  return {
    width,
    height: whole + 2 * PAD,
    marks,
    wires: [...image.wires, ...connector(model, marks)],
    route: null,
  };
};
