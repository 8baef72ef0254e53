import { refText } from "#core/table.ts";
import { centred, label, widthOf } from "../../scene/label.ts";
import type { Label, Mark, MarkState } from "../../scene/scene.ts";
import type { ImageModel, LineState, SourceBlock } from "../model.ts";
import { didPart } from "./did.ts";
import { type Piece, type Place, wordsMark } from "./piece.ts";
import { AROUND, heightOf, ROW } from "./rows.ts";
import { blocksAround } from "./window.ts";
import { WORDS } from "./words.ts";

export const SOURCE = "source";

const editRef = { table: "edit", id: 0 } as const;
/** The button that opens the editor, as text. */
export const EDIT_REF = refText(editRef);

const PAD = 14;
const NUMBER = 34;

const states: Readonly<Record<LineState, MarkState>> = {
  plain: "plain",
  comment: "plain",
  waiting: "plain",
  past: "plain",
  now: "now",
  failed: "now",
};

const codeLabels = (block: SourceBlock, x: number, width: number): readonly Label[] =>
  block.rows.flatMap((row, at) => {
    if (row.trim() === "") return [];
    const y = AROUND / 2 + at * ROW + centred(ROW, 12.5);
    const number =
      block.line === null
        ? []
        : [label(`n${at}`, String(block.line + at), WORDS.number, { x: NUMBER - 10, y, anchor: "end" })];
    const pale = block.state === "waiting" ? { tone: "ink-3" as const } : {};
    const word = at === 0 && !block.quiet ? (/^\s*\S+/.exec(row)?.[0] ?? "") : "";
    const wide = Math.min(width, widthOf(word, WORDS.keyword));
    const look = block.quiet ? WORDS.comment : WORDS.code;
    return [
      ...number,
      ...(word === "" ? [] : [label(`k${at}`, word, WORDS.keyword, { x, y, within: width, ...pale })]),
      label(`c${at}`, row.slice(word.length).trimEnd(), look, { x: x + wide, y, within: width - wide, ...pale }),
    ];
  });

const nameOf = (block: SourceBlock): string => {
  const text = block.rows.map((row) => row.trim()).join(" ");
  const state = { now: ", the current line", failed: ", failed", waiting: ", still to come" } as const;
  const said = block.state in state ? state[block.state as keyof typeof state] : "";
  const where = block.line === null ? "" : `Line ${block.line}: `;
  return `${where}${text}${said}${block.remark === "" || block.state === "failed" ? "" : `, ${block.remark}`}`;
};

export const blockMark = (
  block: SourceBlock,
  at: { readonly x: number; readonly y: number; readonly w: number },
): Mark => {
  const numbered = block.line !== null;
  const x = numbered ? NUMBER : 8;
  const remark = block.remark === "" ? 0 : widthOf(block.remark, WORDS.number) + 16;
  const failed = block.state === "failed";
  const labels = codeLabels(block, x, at.w - x - remark - 6);
  const isCut = labels.some(({ text }) => text.endsWith("…"));
  return {
    key: `line ${block.ref.table} ${block.ref.id}`,
    look: "words",
    owner: failed ? "harm" : "now",
    state: block.quiet ? "plain" : failed ? "new" : states[block.state],
    radius: 6,
    ...at,
    h: heightOf(block),
    labels: [
      ...labels,
      ...(remark === 0
        ? []
        : [
            label("remark", block.remark, WORDS.number, {
              x: at.w - 8,
              y: AROUND / 2 + centred(ROW, 12),
              anchor: "end",
              ...(failed ? { tone: "hue" as const } : {}),
            }),
          ]),
    ],
    within: SOURCE,
    ...(block.quiet
      ? {}
      : {
          target: {
            ref: block.ref,
            name: nameOf(block),
            does: "select",
            ...(isCut ? { hint: block.rows.join("\n") } : {}),
          },
        }),
  };
};

const editChip = (model: ImageModel, place: Place): readonly Mark[] => {
  if (model.edit === null) return [];
  const text = "Edit and build";
  const w = Math.ceil(widthOf(text, WORDS.strong)) + 24;
  return [
    {
      key: "edit",
      look: "chip",
      owner: "host",
      state: "plain",
      radius: 14,
      x: place.x + place.w - PAD - w,
      y: place.y + 9,
      w,
      h: 28,
      labels: [label("text", text, WORDS.strong, { x: w / 2, y: centred(28, 12), anchor: "middle" })],
      within: SOURCE,
      target: { ref: editRef, name: "Edit this Dockerfile and build again", does: "open" },
    },
  ];
};

const headLabels = ({ source, edit }: ImageModel, w: number): readonly Label[] => {
  const history = source.kind === "history";
  const room = w - 2 * PAD - (edit === null ? 0 : 124);
  return [
    label("title", history ? "Where it comes from" : "Dockerfile", WORDS.title, { x: PAD, y: 26, within: room }),
    label("path", history ? "docker history, newest first" : source.title, WORDS.number, {
      x: PAD,
      y: 48,
      within: w - 2 * PAD,
      keep: "end",
    }),
  ];
};

const HEAD = 60;

/** The Dockerfile, or the history, and what a line did; lines on at most `rows` rows. */
export const sourceCard = (model: ImageModel, place: Place, rows: number): Piece => {
  const { above, blocks, below } = blocksAround(model.source.blocks, rows * ROW);
  const inner = { x: place.x + 8, w: place.w - 16 };
  const marks: Mark[] = [];
  let y = place.y + HEAD;
  const hidden = (count: number, where: string): void => {
    if (count === 0) return;
    const text = `${count === 1 ? "1 line" : `${count} lines`} ${where}`;
    marks.push(
      wordsMark(
        `lines ${where}`,
        { ...inner, y, h: ROW },
        [label("text", text, WORDS.quiet, { x: NUMBER, y: 14 })],
        SOURCE,
      ),
    );
    y += ROW;
  };
  hidden(above, "above");
  for (const block of blocks) {
    marks.push(blockMark(block, { ...inner, y }));
    y += heightOf(block);
  }
  hidden(below, "below");
  const did = didPart(model, { x: place.x + PAD, y: 0, w: place.w - 2 * PAD }, SOURCE);
  const height = y - place.y + 12 + did.height + 10;
  const top = y + 12;
  return {
    marks: [
      {
        key: SOURCE,
        look: "card",
        owner: "host",
        state: "plain",
        radius: 12,
        x: place.x,
        y: place.y,
        w: place.w,
        h: height,
        labels: headLabels(model, place.w),
        within: null,
      },
      ...editChip(model, place),
      ...marks,
      ...did.marks.map((mark) => ({ ...mark, y: mark.y + top })),
    ],
    wires: [],
    height,
  };
};
