import type { Channel } from "#core/explain.ts";
import type { EntityRef } from "#core/table.ts";
import { label, STYLES, wholeParts, widthOf } from "../../scene/label.ts";
import { bottom, middle, pathOf, pointAt, right } from "../../scene/route.ts";
import type { Mark, Point, Rect, Wire } from "../../scene/scene.ts";
import type { Management } from "../model.ts";
import { type Context, keyOf } from "./context.ts";
import { partMark } from "./part.ts";

/** A way between two things that requests can take in both directions. */
export interface Way {
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly channel: Channel;
  readonly points: readonly Point[];
}

const CLIENT_ROW = 30;

/** In little height the client stands in the heading's line. */
export const managementHeight = ({ compact }: Context): number => (compact ? 164 - CLIENT_ROW : 164);

const PAD = 14;

/** The container management lane of the host: client, engine with its library, Compute Services, Host Network Service. */
export const management = (
  { client, engine, library, compute, network }: Management,
  at: Rect,
  within: string,
  context: Context,
): { readonly marks: readonly Mark[]; readonly wires: readonly Wire[]; readonly ways: readonly Way[] } => {
  const key = "management";
  const left = at.x + PAD;
  const columns = at.w - 2 * PAD;
  const narrow = columns < 340;
  const head = context.compact ? 66 - CLIENT_ROW : 66;
  const engineWidth = Math.round(columns * (narrow ? 0.4 : 0.47));
  const engineBox: Rect = { x: left, y: at.y + head, w: engineWidth, h: at.h - head - 12 };
  const otherX = left + engineWidth + Math.round(columns * (narrow ? 0.07 : 0.1));
  const otherWidth = at.x + at.w - PAD - otherX;
  const computeBox: Rect = { x: otherX, y: bottom(engineBox) - 50, w: otherWidth, h: 50 };
  const networkBox: Rect = { x: otherX, y: engineBox.y, w: otherWidth, h: 28 };
  const libraryWidth = Math.min(engineWidth - 20, widthOf(library.name, STYLES.strong) + 28);
  const libraryBox: Rect = { x: left + 10, y: computeBox.y + 25 - 14, w: libraryWidth, h: 28 };
  const clientWidth = widthOf("docker.exe", STYLES.code) + 20;
  const clientBox: Rect = context.compact
    ? { x: at.x + at.w - PAD - clientWidth, y: at.y + 6, w: clientWidth, h: 24 }
    : { x: left, y: at.y + 30, w: clientWidth, h: 24 };
  const inner = otherWidth - 20;
  const clientNote = at.w - 2 * PAD - clientWidth - 8;

  const marks: Mark[] = [
    {
      key,
      look: "sheet",
      owner: "host",
      state: "plain",
      radius: 11,
      ...at,
      labels: [
        label("heading", context.compact && narrow ? "Management" : "Container management", STYLES.heading, {
          x: PAD,
          y: 20,
          within: at.w - 2 * PAD - (context.compact ? clientWidth + 8 : 0),
        }),
        ...(context.compact
          ? []
          : client === null
            ? [
                label("idle", "docker.exe starts when you type a command", STYLES.words, {
                  x: PAD,
                  y: 46,
                  within: at.w - 2 * PAD,
                  tone: "ink-3",
                }),
              ]
            : [
                label("note", client.note, STYLES.words, {
                  x: PAD + clientWidth + 8,
                  y: 46,
                  within: clientNote,
                  tone: "ink-3",
                }),
              ]),
      ],
      within,
    },
    ...(client === null
      ? []
      : [
          partMark(client, "chip", "host", clientBox, key, context, [
            label("name", client.name, STYLES.code, {
              x: 10,
              y: 16.4,
              within: clientWidth - 20,
              ...(client.presence === "coming" || client.presence === "leaving" ? { tone: "ink-3" as const } : {}),
            }),
          ]),
        ]),
    partMark(engine, "card", "host", engineBox, key, context, [
      label("name", engine.name, STYLES.codeStrong, { x: 12, y: 21, within: engineWidth - 24 }),
      label("note", wholeParts(engine.note, STYLES.words, engineWidth - 18), STYLES.words, {
        x: 12,
        y: 39,
        within: engineWidth - 18,
      }),
    ]),
    partMark(library, "pill", "host", libraryBox, keyOf(engine.ref), context, [
      label("name", library.name, STYLES.strong, {
        x: libraryWidth / 2,
        y: 18.4,
        anchor: "middle",
        within: libraryWidth - 12,
        tone: "ink-2",
      }),
    ]),
    partMark(network, "card", "host", networkBox, key, context, [
      label("name", network.name, STYLES.strong, { x: 10, y: 18.4, within: inner }),
      ...(inner - widthOf(network.name, STYLES.strong) > 40
        ? [
            label("note", network.note, STYLES.words, {
              x: 10 + widthOf(network.name, STYLES.strong) + 6,
              y: 18.4,
              within: inner - widthOf(network.name, STYLES.strong) - 6,
            }),
          ]
        : []),
    ]),
    partMark(compute, "card", "compute", computeBox, key, context, [
      label("name", compute.name, STYLES.title, { x: 10, y: 21, within: inner }),
      label("note", compute.note, STYLES.words, { x: 10, y: 39, within: inner }),
    ]),
  ];

  const stem = left + 22;
  // Beside the heading, the client's way comes down into the engine's upper right corner.
  const clientWay: readonly Point[] = context.compact
    ? [
        { x: clientBox.x, y: middle(clientBox).y },
        { x: right(engineBox) - 16, y: middle(clientBox).y },
        { x: right(engineBox) - 16, y: engineBox.y },
      ]
    : [
        { x: stem, y: bottom(clientBox) },
        { x: stem, y: engineBox.y },
      ];
  const ways: Way[] = [
    ...(client === null
      ? []
      : [
          {
            from: client.ref,
            to: engine.ref,
            channel: "REST over a named pipe" as const,
            points: clientWay,
          },
        ]),
    {
      from: engine.ref,
      to: network.ref,
      channel: "RPC",
      points: [
        { x: right(engineBox), y: middle(networkBox).y },
        { x: otherX, y: middle(networkBox).y },
      ],
    },
    {
      from: library.ref,
      to: compute.ref,
      channel: "RPC",
      points: [
        { x: right(libraryBox), y: middle(computeBox).y },
        { x: otherX, y: middle(computeBox).y },
      ],
    },
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
