import { label, STYLES } from "../../scene/label.ts";
import type { Mark, Scene } from "../../scene/scene.ts";
import { wrapped } from "../../scene/wrap.ts";
import type { LaunchModel } from "../model.ts";
import { columnsOf, NARROWEST } from "./columns.ts";
import { joined, type Piece } from "./frame.ts";
import { groundPiece } from "./grounds.ts";
import { headPiece } from "./heads.ts";
import { lanePiece } from "./lines.ts";

const TEXT =
  "Nobody has asked the Docker engine for anything yet. Type a docker command: each request and each answer becomes a row here.";

const TOP = 2;
const HEAD = 42;
const LEAST = 240;

const sentence = (width: number, y: number): Mark => {
  const w = Math.min(460, width - 24);
  const lines = wrapped(TEXT, STYLES.words, w - 24, 8);
  return {
    key: "empty",
    look: "label",
    owner: "host",
    state: "plain",
    radius: 10,
    x: (width - w) / 2,
    y,
    w,
    h: 24 + lines.length * 18,
    labels: lines.map((text, at) => label(`line ${at}`, text, STYLES.words, { x: 12, y: 24 + at * 18 })),
    within: null,
  };
};

const lanesOf = (model: LaunchModel, width: number, height: number): Piece => {
  const columns = columnsOf(model.lanes, width, 0);
  if (columns.pitch < NARROWEST) return { marks: [], wires: [], patches: [] };
  return joined(
    groundPiece(columns, TOP, height - TOP, []),
    headPiece(model, columns, TOP + 8, HEAD),
    lanePiece(model.lanes, columns, TOP + 8 + HEAD, height - 24, []),
  );
};

/** Lanes that wait, where nothing has been asked for. */
export const empty = (model: LaunchModel, width: number, height: number): Scene => {
  const whole = Math.max(height, LEAST);
  const lanes = lanesOf(model, width, whole);
  const words = sentence(width, TOP + HEAD + 40);
  return { width, height: whole, ...lanes, marks: [...lanes.marks, words], route: null };
};
