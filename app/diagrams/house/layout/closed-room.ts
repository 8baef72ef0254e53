import { refText } from "#core/table.ts";
import { label, STYLES, widthOf } from "../../scene/label.ts";
import { hueOf, type Mark, patternOf, type Rect } from "../../scene/scene.ts";
import type { ContainerRoom } from "../model.ts";
import { roomName, roomState, stateText } from "./container-room.ts";
import { type Context, keyOf } from "./context.ts";
import { bar } from "./meter.ts";
import { thingsOf } from "./standing.ts";

export const CLOSED = 36;
export const CLOSED_TALL = 56;
const PAD = 12;

const silosOf = (room: ContainerRoom, { model }: Context): string =>
  model.kernel.silos
    .filter((silo) => refText(silo.room) === refText(room.ref))
    .map(({ id }) => ` · silo ${id}`)
    .join("");

/** A closed room: name, image, state, count and two bars at its foot; in two lines where it is high enough. */
export const closedRoom = (room: ContainerRoom, at: Rect, context: Context): readonly Mark[] => {
  const key = keyOf(room.ref);
  const owner = hueOf(room.number);
  const count = room.processes.filter(({ presence }) => presence !== "coming").length;
  const tall = at.h >= 52;
  const y = tall ? 21 : 20;
  const full = tall || count === 0 ? stateText(room) : `${stateText(room)} · ${count}`;
  const state = label("state", full, tall ? STYLES.pill : STYLES.words, {
    x: at.w - PAD,
    y,
    anchor: "end",
    within: at.w * 0.45,
  });
  const space = at.w - 2 * PAD - state.width - 8;
  const name = label("name", room.name, STYLES.nameSmall, { x: PAD, y, within: space });
  const left = space - name.width - 8;
  const image =
    left > 50 || widthOf(room.image, STYLES.codeQuiet) <= left
      ? [label("image", room.image, STYLES.codeQuiet, { x: PAD + name.width + 8, y, within: left, keep: "end" })]
      : [];
  const words = `${count} processes${silosOf(room, context)} · ${room.memory.text}`;
  const second = tall ? [label("words", words, STYLES.words, { x: PAD, y: 39, within: at.w - 2 * PAD })] : [];
  const half = (at.w - 2 * PAD - 8) / 2;
  const gauge = (id: string, share: number, x: number): Mark =>
    bar(`${id} ${key}`, key, { x: at.x + x, y: at.y + at.h - 8, w: half, h: 4 }, owner, [
      { id: "used", owner, x: 0, w: half * Math.min(1, Math.max(0, share)) },
    ]);
  return [
    {
      key,
      look: "room",
      owner,
      state: roomState(room),
      pattern: patternOf(room.number),
      radius: tall ? 12 : 10,
      ...at,
      labels: [name, ...image, state, ...second],
      within: null,
      target: {
        ref: room.ref,
        name: `${roomName(room)}, closed`,
        does: "open",
        expanded: false,
        standsFor: thingsOf(room),
      },
    },
    gauge("cpu", room.cpu.share, PAD),
    gauge("memory", room.memory.share, PAD + half + 8),
  ];
};

/** Turns to the rooms before or after those shown. */
export const pager = (id: "before" | "after", count: number, page: number, at: Rect): Mark => ({
  key: `page ${id}`,
  look: "pill",
  owner: "kernel",
  state: "plain",
  radius: 12,
  ...at,
  labels: [
    label("text", id === "before" ? `${count} earlier` : `${count} later`, STYLES.pill, {
      x: at.w / 2,
      y: at.h / 2 + 4.4,
      anchor: "middle",
      tone: "ink-2",
    }),
  ],
  within: null,
  target: {
    ref: { table: "page", id: page },
    name: id === "before" ? `Show ${count} earlier containers` : `Show ${count} later containers`,
    does: "page",
  },
});
