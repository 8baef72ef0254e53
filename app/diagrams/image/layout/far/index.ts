import type { Scene } from "../../../scene/scene.ts";
import type { ImageModel } from "../../model.ts";
import { connector } from "../connector.ts";
import { BILL, bill } from "./bill.ts";
import { farSource } from "./source.ts";
import { farStack } from "./stack.ts";

const PAD = 10;
const GAP = 14;
const BELOW = 8;
const BESIDE = 440;
const LEAST = 340;
const LEAST_SOURCE = 140;
const LEAST_STACK = 200;

/** The line at the left, the image at the right, what it costs below the line. */
const beside = (model: ImageModel, width: number, height: number): Scene => {
  const h = Math.max(LEAST, height - 2 * PAD);
  const inner = width - 2 * PAD - GAP;
  const left = Math.round(inner * 0.53);
  const source = farSource(model, { x: PAD, y: PAD, w: left, h: h - BILL - BELOW });
  const stack = farStack(model, { x: PAD + left + GAP, y: PAD, w: inner - left, h });
  const marks = [
    ...source.marks,
    ...bill(model.ledger, { x: PAD, y: PAD + h - BILL, w: left, h: BILL }),
    ...stack.marks,
  ];
  return {
    width,
    height: h + 2 * PAD,
    marks,
    wires: [...stack.wires, ...connector(model, marks)],
    route: null,
  };
};

/** Below each other. */
const below = (model: ImageModel, width: number, height: number): Scene => {
  const w = width - 2 * PAD;
  const space = Math.max(LEAST_SOURCE + LEAST_STACK, height - 2 * PAD - BILL - 2 * BELOW);
  const sourceHeight = LEAST_SOURCE + Math.round((space - LEAST_SOURCE - LEAST_STACK) * 0.3);
  const stackHeight = space - sourceHeight;
  const source = farSource(model, { x: PAD, y: PAD, w, h: sourceHeight });
  const stack = farStack(model, { x: PAD, y: PAD + sourceHeight + BELOW, w, h: stackHeight });
  const billY = PAD + sourceHeight + stackHeight + 2 * BELOW;
  return {
    width,
    height: billY + BILL + PAD,
    marks: [...source.marks, ...stack.marks, ...bill(model.ledger, { x: PAD, y: billY, w, h: BILL })],
    wires: stack.wires,
    route: null,
  };
};

/** An image for an embed: the lines around the current one, all layers with the small ones together, what it costs. At least `height` px high. */
export const far = (model: ImageModel, width: number, height: number): Scene =>
  width >= BESIDE ? beside(model, width, height) : below(model, width, height);
