import { label } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import type { Mark, Rect } from "../../../scene/scene.ts";
import type { ImageModel, SourceBlock } from "../../model.ts";
import { didPart } from "../did.ts";
import { type Piece, wordsMark } from "../piece.ts";
import { AROUND, heightOf, ROW } from "../rows.ts";
import { blockMark, SOURCE } from "../source-card.ts";
import { blocksAround, type Window } from "../window.ts";
import { WORDS } from "../words.ts";

const PAD = 12;
const HEAD = 34;
/** px that the lines are to have at least. */
const LINES = 100;

/** How much is told of what the line did, the most first. */
const TOLD = [
  { deeds: 2, lines: 4 },
  { deeds: 2, lines: 3 },
  { deeds: 1, lines: 3 },
  { deeds: 0, lines: 3 },
  { deeds: 0, lines: 2 },
  { deeds: 0, lines: 1 },
];

const nothing: Piece = { marks: [], wires: [], height: 0 };

/** A block of more lines than there is room for ends after so many. */
const clipped = (block: SourceBlock, height: number): SourceBlock => {
  if (heightOf(block) <= height) return block;
  const rows = block.rows.slice(0, Math.max(1, Math.floor((height - AROUND) / ROW)));
  return { ...block, rows: rows.map((row, at) => (at === rows.length - 1 ? `${row.trimEnd()} …` : row)) };
};

/** The lines around the current one, from far, and what it did. */
export const farSource = (model: ImageModel, at: Rect): Piece => {
  const { source } = model;
  const place = { x: at.x + PAD, y: 0, w: at.w - 2 * PAD };
  const space = at.h - HEAD - 10;
  const told = TOLD.map((most) => didPart(model, place, SOURCE, most));
  const did = told.find(({ height }) => space - height - 10 >= LINES) ?? nothing;
  const lines = space - (did.height === 0 ? 0 : did.height + 10);
  const windowIn = (room: number): Window =>
    blocksAround(
      source.blocks.map((block) => clipped(block, room)),
      room,
    );
  const isWhole = ({ above, below }: Window, room: number): boolean =>
    room + (above > 0 ? ROW : 0) + (below > 0 ? ROW : 0) <= lines;
  const rooms = [lines, lines - ROW, lines - 2 * ROW];
  const window = windowIn(rooms.find((room) => isWhole(windowIn(room), room)) ?? lines - 2 * ROW);
  const inner = { x: at.x + 6, w: at.w - 12 };
  const marks: Mark[] = [];
  let y = at.y + HEAD;
  const hidden = (count: number, where: string): void => {
    if (count === 0) return;
    const text = `${count === 1 ? "1 line" : `${count} lines`} ${where}`;
    marks.push(
      wordsMark(
        `lines ${where}`,
        { ...inner, y, h: ROW },
        [label("text", text, WORDS.quiet, { x: 34, y: 14, within: inner.w - 40 })],
        SOURCE,
      ),
    );
    y += ROW;
  };
  hidden(window.above, "above");
  for (const block of window.blocks) {
    marks.push(blockMark(block, { ...inner, y }));
    y += heightOf(block);
  }
  hidden(window.below, "below");
  const top = bottom(at) - 10 - did.height;
  const history = source.kind === "history";
  return {
    marks: [
      {
        key: SOURCE,
        look: "card",
        owner: "host",
        state: "plain",
        radius: 12,
        ...at,
        labels: [
          label("title", history ? "docker history" : "Dockerfile", WORDS.title, {
            x: PAD,
            y: 23,
            within: at.w - 2 * PAD,
          }),
        ],
        within: null,
      },
      ...marks,
      ...did.marks.map((mark) => ({ ...mark, y: mark.y + top })),
    ],
    wires: [],
    height: at.h,
  };
};
