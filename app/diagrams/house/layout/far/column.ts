import { label, STYLES, widthOf } from "../../../scene/label.ts";
import { bottom, middle, pathOf, pointAt } from "../../../scene/route.ts";
import type { Mark, Rect } from "../../../scene/scene.ts";
import type { Management, Part } from "../../model.ts";
import { type Context, keyOf } from "../context.ts";
import type { Piece } from "../host-room.ts";
import type { Way } from "../management.ts";
import { nameInside, partMark } from "../part.ts";

const ROW = 22;
const ENGINE = 52;
const COMPUTE = 42;
const GAP = 12;

/** px. */
export const columnHeight = ROW + GAP + ENGINE + GAP + COMPUTE;

const code = (part: Part, at: Rect, within: string, context: Context): Mark =>
  partMark(part, "chip", "host", at, within, context, [
    label("name", part.name, STYLES.code, {
      x: at.w / 2,
      y: 15.4,
      anchor: "middle",
      within: at.w - 12,
      ...(part.presence === "coming" || part.presence === "leaving" ? { tone: "ink-3" as const } : {}),
    }),
  ]);

/** Container management from above to below, as requests go: client, engine with its library, Compute Services; HNS beside the client. */
export const column = (
  { client, engine, library, compute, network }: Management,
  at: Rect,
  within: string,
  context: Context,
): Piece => {
  const spare = Math.max(0, (at.h - columnHeight) / 2);
  const clientBox: Rect = { x: at.x, y: at.y, w: widthOf("docker.exe", STYLES.code) + 18, h: ROW };
  const networkWidth = widthOf(network.name, STYLES.strong) + 22;
  const networkBox: Rect = { x: at.x + at.w - networkWidth, y: at.y, w: networkWidth, h: ROW };
  const engineBox: Rect = { x: at.x, y: bottom(clientBox) + GAP + spare, w: at.w, h: ENGINE };
  const computeBox: Rect = { x: at.x, y: bottom(at) - COMPUTE, w: at.w, h: COMPUTE };
  const libraryWidth = Math.min(at.w - 16, widthOf(library.name, STYLES.strong) + 22);
  const libraryBox: Rect = {
    x: at.x + (at.w - libraryWidth) / 2,
    y: bottom(engineBox) - 28,
    w: libraryWidth,
    h: ROW,
  };
  const marks: Mark[] = [
    ...(client === null ? [] : [code(client, clientBox, within, context)]),
    partMark(network, "card", "host", networkBox, within, context, [nameInside(network, networkBox, false)]),
    partMark(engine, "card", "host", engineBox, within, context, [
      label("name", engine.name, STYLES.codeStrong, { x: at.w / 2, y: 17, anchor: "middle", within: at.w - 16 }),
    ]),
    partMark(library, "pill", "host", libraryBox, keyOf(engine.ref), context, [nameInside(library, libraryBox, false)]),
    partMark(compute, "card", "compute", computeBox, within, context, [
      label("name", compute.name, STYLES.title, { x: at.w / 2, y: 18, anchor: "middle", within: at.w - 12 }),
      label("note", compute.note, STYLES.words, { x: at.w / 2, y: 35, anchor: "middle", within: at.w - 12 }),
    ]),
  ];
  const down = (x: number, from: Rect, to: Rect): Way["points"] => [
    { x, y: bottom(from) },
    { x, y: to.y },
  ];
  const ways: Way[] = [
    ...(client === null
      ? []
      : [
          {
            from: client.ref,
            to: engine.ref,
            channel: "REST over a named pipe" as const,
            points: down(middle(clientBox).x, clientBox, engineBox),
          },
        ]),
    {
      from: engine.ref,
      to: network.ref,
      channel: "RPC",
      points: [...down(middle(networkBox).x, networkBox, engineBox)].reverse(),
    },
    { from: library.ref, to: compute.ref, channel: "RPC", points: down(middle(libraryBox).x, libraryBox, computeBox) },
  ];
  return {
    marks,
    ways,
    wires: ways.map(({ from, to, channel, points }) => ({
      key: `way ${keyOf(from)} ${keyOf(to)}`,
      look: "way",
      owner: "host",
      d: pathOf(points),
      joins: { from: keyOf(from), to: keyOf(to), label: channel, at: pointAt(points, 0.5) },
    })),
  };
};
