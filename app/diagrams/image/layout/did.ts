import { centred, label, widthOf } from "../../scene/label.ts";
import type { Mark, Owner } from "../../scene/scene.ts";
import { wrapped } from "../../scene/wrap.ts";
import type { Deed, ImageModel } from "../model.ts";
import { type Piece, type Place, wordsMark } from "./piece.ts";
import { LINE, paragraph, WORDS } from "./words.ts";

const ROW = 28;
const PILL = 74;
/** How much is told. */
const ALL = { deeds: 4, lines: 4 };

const owners: Readonly<Record<Deed["kind"], Owner>> = { hid: "harm", changed: "now", added: "storage" };

const deedMarks = (deed: Deed, at: number, place: Place, within: string): readonly Mark[] => {
  const remark = widthOf(deed.remark, WORDS.small);
  const room = place.w - PILL - 10;
  const both = remark + 90 < room;
  return [
    {
      key: `deed ${at}`,
      look: "pill",
      owner: owners[deed.kind],
      state: "new",
      radius: 11,
      x: place.x,
      y: place.y,
      w: PILL,
      h: 22,
      labels: [label("kind", deed.kind, WORDS.harm, { x: PILL / 2, y: centred(22, 12), anchor: "middle" })],
      within,
    },
    wordsMark(
      `deed ${at} words`,
      { x: place.x + PILL + 10, y: place.y, w: room, h: 22 },
      [
        label("what", deed.what, WORDS.amount, {
          x: 0,
          y: centred(22, 12.5),
          within: both ? room - remark - 10 : room,
          keep: "end",
        }),
        ...(both
          ? [
              label("remark", deed.remark, WORDS.small, {
                x: room,
                y: centred(22, 12),
                anchor: "end",
                ...(deed.kind === "hid" ? { tone: "hue" as const } : {}),
              }),
            ]
          : []),
      ],
      within,
      owners[deed.kind],
    ),
  ];
};

/** What the line at the playhead did. */
export const didPart = (
  { did, problem }: ImageModel,
  place: Place,
  within: string,
  most: { readonly deeds: number; readonly lines: number } = ALL,
): Piece => {
  if (did === null && problem === null) return { marks: [], wires: [], height: 0 };
  const sentence = problem ?? did?.sentence ?? "";
  const look = problem === null ? WORDS.small : WORDS.harm;
  const lines = wrapped(sentence, look, place.w, most.lines).length;
  const deeds = did?.deeds.slice(0, most.deeds) ?? [];
  const heading = did === null ? "The build" : `What ${did.title.replace(/^Line/, "line")} did`;
  return {
    marks: [
      wordsMark(
        "did",
        { x: place.x, y: place.y, w: place.w, h: 20 },
        [label("title", heading, WORDS.heading, { x: 0, y: 14, within: place.w })],
        within,
      ),
      ...deeds.flatMap((deed, at) => deedMarks(deed, at, { ...place, y: place.y + 26 + at * ROW }, within)),
      wordsMark(
        "did sentence",
        { x: place.x, y: place.y + 28 + deeds.length * ROW, w: place.w, h: lines * LINE },
        paragraph("text", sentence, look, { x: 0, y: 13, width: place.w }, most.lines),
        within,
        problem === null ? "host" : "harm",
      ),
    ],
    wires: [],
    height: 28 + deeds.length * ROW + lines * LINE,
  };
};
