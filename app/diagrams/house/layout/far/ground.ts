import { refText } from "#core/table.ts";
import { label, STYLES, wholeParts, widthOf } from "../../../scene/label.ts";
import { bottom, right } from "../../../scene/route.ts";
import type { Mark, Rect } from "../../../scene/scene.ts";
import type { HardwarePart, KernelFloor, Part, SiloSlab } from "../../model.ts";
import { type Context, keyOf } from "../context.ts";
import { slab } from "../kernel.ts";
import { bar } from "../meter.ts";
import { nameInside, partMark } from "../part.ts";

const PAD = 12;
const TOP = 8;
const SLAB = 24;
const LANE = 14;
const PART = 24;
const GAP = 6;
/** From what a piece of hardware says of itself to the ring around it. */
const RING = 5;

export const KERNEL = TOP + SLAB + LANE + PART + 9;
/** From the floor’s top to the lane above its parts. */
export const PARTS_LANE = TOP + SLAB + 5;
export const HARDWARE = 40;

const partWidth = ({ name }: Part, code: boolean): number =>
  widthOf(name, code ? STYLES.codeQuiet : STYLES.strong) + 18;

/** Of which is thought first where not all have a place. */
const FIRST = ["Process & jobs", "Object manager", "wcifs.sys", "Registry", "ntfs.sys"];

const rank = (part: Part, context: Context): number => {
  if (context.kept.has(refText(part.ref))) return -1;
  const place = FIRST.indexOf(part.name);
  return place < 0 ? FIRST.length : place;
};

/** What asks and is asked, and as many others of the kernel's parts as fit into one row; the rest is counted. */
const partRow = (kernel: KernelFloor, at: Rect, context: Context): readonly Mark[] => {
  const all = [
    ...kernel.components.map((part) => ({ part, code: false })),
    ...kernel.drivers.map((part) => ({ part, code: true })),
  ];
  const within = keyOf(kernel.ref);
  const restWidth = widthOf("+99 more", STYLES.words) + GAP;
  const shown = new Set<Part>();
  let left = at.w;
  for (const { part, code } of [...all].sort((one, other) => rank(one.part, context) - rank(other.part, context))) {
    const w = partWidth(part, code) + GAP;
    if (w > left - (shown.size < all.length - 1 ? restWidth : 0)) continue;
    shown.add(part);
    left -= w;
  }
  let { x } = at;
  const marks = all
    .filter(({ part }) => shown.has(part))
    .map(({ part, code }) => {
      const box = { x, y: at.y, w: partWidth(part, code), h: PART };
      x = right(box) + GAP;
      return partMark(part, "card", "kernel", box, within, context, [nameInside(part, box, code)]);
    });
  const hidden = all.filter(({ part }) => !shown.has(part));
  const [first] = hidden;
  if (first === undefined) return marks;
  const text = `+${hidden.length} more`;
  const rest: Mark = {
    key: "parts rest",
    look: "words",
    owner: "kernel",
    state: "plain",
    radius: 6,
    x,
    y: at.y,
    w: right(at) - x,
    h: PART,
    labels: [label("more", text, STYLES.words, { x: 2, y: 16.4, within: right(at) - x - 2 })],
    within,
    target: {
      ref: { table: "parts", id: 0 },
      name: `${hidden.length} more parts of the kernel`,
      does: "select",
      standsFor: hidden.map(({ part }) => refText(part.ref)),
    },
  };
  return [...marks, rest];
};

/** A silo in one line: its number, and as much of its limits as fits. */
const line = (silo: SiloSlab, at: Rect, context: Context): Mark => {
  const whole = slab(silo, at, context);
  const title = label("title", `Silo ${silo.id}`, STYLES.slabTitle, { x: 10, y: 16.4, within: at.w - 20 });
  const left = at.w - 30 - title.width;
  const words = silo.limits === "job: no limits" ? silo.holds : silo.limits;
  return {
    ...whole,
    labels: [
      title,
      ...(left < 50
        ? []
        : [
            label("words", wholeParts(words, STYLES.words, left), STYLES.words, {
              x: at.w - 10,
              y: 16.4,
              anchor: "end",
              within: left,
            }),
          ]),
    ],
  };
};

/** The kernel all rooms share, `silo` under its room; other silos are counted in the floor's name. */
export const kernel = (
  floor: KernelFloor,
  at: Rect,
  silo: { readonly slab: SiloSlab; readonly x: number; readonly w: number } | null,
  /** Left of this the floor’s name may stand. */
  clear: number,
  context: Context,
): readonly Mark[] => {
  const others = floor.silos.filter((each) => each !== silo?.slab);
  const room = Math.min(clear, silo?.x ?? clear) - at.x - PAD - 8;
  const title = label("title", "One shared kernel", STYLES.title, { x: PAD, y: 25, within: room });
  const more = others.length === 0 ? "" : `+${others.length}`;
  const aside = silo === null ? `${floor.file} ${floor.version}` : more;
  const end = silo === null ? at.w - PAD : room + PAD;
  const left = silo === null ? right(at) - clear - PAD - 8 : room - title.width - 10;
  return [
    {
      key: keyOf(floor.ref),
      look: "floor",
      owner: "kernel",
      state: "plain",
      radius: 12,
      ...at,
      labels: [
        title,
        ...(aside === "" || widthOf(aside, STYLES.codeQuiet) > left
          ? []
          : [label("aside", aside, STYLES.codeQuiet, { x: end, y: 25, anchor: "end" })]),
      ],
      within: null,
      target: {
        ref: floor.ref,
        name: `One shared kernel, ${floor.file} ${floor.version}, ${floor.silos.length} server silo${floor.silos.length === 1 ? "" : "s"}`,
        does: "select",
        standsFor: others.map(({ ref }) => refText(ref)),
      },
    },
    ...(silo === null ? [] : [line(silo.slab, { x: silo.x, y: at.y + TOP, w: silo.w, h: SLAB }, context)]),
    ...partRow(floor, { x: at.x + PAD, y: at.y + TOP + SLAB + LANE, w: at.w - 2 * PAD, h: PART }, context),
  ];
};

const piece = (each: HardwarePart, at: Rect, context: Context): readonly Mark[] => {
  const key = keyOf(each.ref);
  const name = label("name", each.name, STYLES.slabTitle, { x: RING, y: 16, within: at.w });
  const used = widthOf(each.used, STYLES.codeQuiet);
  let from = 0;
  const fills = each.shares.map(({ owner, of, share }) => {
    const x = from;
    from += Math.min(share, 1 - from);
    return { id: of, owner, x: x * at.w, w: (from - x) * at.w };
  });
  return [
    {
      key,
      look: "words",
      owner: "hardware",
      state: context.acting.has(key) ? "now" : "plain",
      radius: 6,
      x: at.x - RING,
      y: at.y - 2,
      w: at.w + 2 * RING,
      h: at.h + 4,
      labels: [
        name,
        ...(name.width + 6 + used > at.w
          ? []
          : [label("used", each.used, STYLES.codeQuiet, { x: RING + at.w, y: 16, anchor: "end" })]),
      ],
      within: "hardware",
      target: {
        ref: each.ref,
        name: `${each.name}, ${each.note}, ${each.used} used: ${each.shares.map(({ of, share }) => `${of} ${Math.round(share * 100)} percent`).join(", ")}`,
        does: "select",
      },
    },
    bar(`bar ${key}`, key, { x: at.x, y: bottom(at) - 9, w: at.w, h: 8 }, "hardware", fills),
  ];
};

/** The foundation in one row. */
export const hardware = (at: Rect, context: Context): readonly Mark[] => {
  const parts = context.model.hardware;
  const gap = at.w > 600 ? 24 : 14;
  const w = (at.w - 2 * PAD - gap * (parts.length - 1)) / Math.max(1, parts.length);
  return [
    {
      key: "hardware",
      look: "floor",
      owner: "hardware",
      state: "plain",
      radius: 12,
      ...at,
      labels: [],
      within: null,
    },
    ...parts.flatMap((each, index) =>
      piece(each, { x: at.x + PAD + index * (w + gap), y: at.y + 6, w, h: at.h - 12 }, context),
    ),
  ];
};
