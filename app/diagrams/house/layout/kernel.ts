import { refText } from "#core/table.ts";
import { label, STYLES, wholeParts, widthOf } from "../../scene/label.ts";
import { hueOf, type Mark, type Owner, patternOf, type Rect } from "../../scene/scene.ts";
import type { KernelFloor, Part, SiloSlab } from "../model.ts";
import { type Context, keyOf, stateOf } from "./context.ts";
import { nameInside, partMark } from "./part.ts";

export const SLAB = 38;
const PART = 26;
const GAP = 6;
const PAD = 16;

const owners = (context: Context): ReadonlyMap<string, { owner: Owner; pattern: number; name: string }> =>
  new Map(
    context.model.containers.map((room) => [
      refText(room.ref),
      { owner: hueOf(room.number), pattern: patternOf(room.number), name: room.name },
    ]),
  );

/** A silo with what it holds; `at` lies under the silo's room. */
export const slab = (silo: SiloSlab, at: Rect, context: Context): Mark => {
  const whose = owners(context).get(refText(silo.room));
  const words = at.w - 24;
  const title = label("title", `Silo ${silo.id}`, STYLES.slabTitle, { x: 12, y: 16, within: words });
  const left = words - title.width - 12;
  return {
    key: keyOf(silo.ref),
    look: "slab",
    owner: whose?.owner ?? "kernel",
    state: silo.veiled ? "veiled" : stateOf(context, silo.ref, silo.presence),
    pattern: whose?.pattern ?? 0,
    radius: 9,
    ...at,
    labels: [
      title,
      ...(left > 60
        ? [
            label("holds", wholeParts(silo.holds, STYLES.words, left), STYLES.words, {
              x: at.w - 12,
              y: 16,
              anchor: "end",
              within: left,
            }),
          ]
        : []),
      label("limits", wholeParts(silo.limits, STYLES.words, words), STYLES.words, { x: 12, y: 31, within: words }),
    ],
    within: keyOf(context.model.kernel.ref),
    target: {
      ref: silo.ref,
      name: `Server silo ${silo.id} of ${whose?.name ?? "a container"}: ${silo.holds}; ${silo.limits}`,
      does: "select",
    },
  };
};

/** Silos of closed rooms, as numbers. Those without a place are counted on the last chip. */
export const siloChips = (silos: readonly SiloSlab[], at: Rect, chip: number, context: Context): readonly Mark[] => {
  const known = owners(context);
  const widest = Math.max(40, ...silos.map(({ id }) => widthOf(String(id), STYLES.code) + 14));
  const columns = Math.max(1, Math.floor((at.w + 6) / (widest + 6)));
  const places = columns * Math.max(1, Math.floor((at.h + 2) / (chip + 2)));
  const shown = silos.length <= places ? silos.length : places - 1;
  const box = (index: number): Rect => ({
    x: at.x + (index % columns) * (widest + 6),
    y: at.y + Math.floor(index / columns) * (chip + 2),
    w: Math.min(widest, at.w),
    h: chip,
  });
  const within = keyOf(context.model.kernel.ref);
  const chips = silos.slice(0, shown).map((silo, index): Mark => {
    const whose = known.get(refText(silo.room));
    const place = box(index);
    return {
      key: keyOf(silo.ref),
      look: "slab",
      owner: whose?.owner ?? "kernel",
      state: silo.veiled ? "veiled" : stateOf(context, silo.ref, silo.presence),
      pattern: whose?.pattern ?? 0,
      radius: 6,
      ...place,
      labels: [
        label("id", String(silo.id), STYLES.code, {
          x: place.w / 2,
          y: chip / 2 + 4.4,
          anchor: "middle",
          within: place.w - 6,
        }),
      ],
      within,
      target: { ref: silo.ref, name: `Server silo ${silo.id} of ${whose?.name ?? "a container"}`, does: "select" },
    };
  });
  const hidden = silos.slice(shown);
  const first = hidden[0];
  if (first === undefined) return chips;
  const place = box(shown);
  const more: Mark = {
    key: keyOf(first.ref),
    look: "words",
    owner: "kernel",
    state: "plain",
    radius: 6,
    ...place,
    labels: [
      label("more", `+${hidden.length}`, STYLES.strong, {
        x: place.w / 2,
        y: chip / 2 + 4.4,
        anchor: "middle",
        within: place.w,
        tone: "ink-2",
      }),
    ],
    within,
    target: {
      ref: first.ref,
      name: `${hidden.length} more server silos`,
      does: "select",
      standsFor: hidden.slice(1).map(({ ref }) => refText(ref)),
    },
  };
  return [...chips, more];
};

const columnsFor = (parts: readonly Part[], w: number): number => {
  const widest = Math.max(
    60,
    ...parts.map(({ name }) => Math.max(widthOf(name, STYLES.codeQuiet), widthOf(name, STYLES.strong)) + 10),
  );
  const most = Math.max(1, Math.floor((w + GAP) / (widest + GAP)));
  const rows = Math.ceil(parts.length / most);
  return Math.max(1, Math.ceil(parts.length / rows));
};

const grid = (
  parts: readonly Part[],
  at: Pick<Rect, "x" | "y" | "w">,
  code: boolean,
  context: Context,
): { marks: readonly Mark[]; height: number } => {
  if (parts.length === 0) return { marks: [], height: 0 };
  const columns = columnsFor(parts, at.w);
  const w = (at.w - GAP * (columns - 1)) / columns;
  const marks = parts.map((part, index) => {
    const box = {
      x: at.x + (index % columns) * (w + GAP),
      y: at.y + Math.floor(index / columns) * (PART + GAP),
      w,
      h: PART,
    };
    return partMark(part, "card", "kernel", box, keyOf(context.model.kernel.ref), context, [
      nameInside(part, box, code),
    ]);
  });
  return { marks, height: Math.ceil(parts.length / columns) * (PART + GAP) - GAP };
};

/** Components, then drivers, over the whole width. */
export const kernelParts = (
  { components, drivers }: KernelFloor,
  at: Pick<Rect, "x" | "y" | "w">,
  context: Context,
) => {
  const upper = grid(components, at, false, context);
  const lower = grid(drivers, { ...at, y: at.y + upper.height + GAP }, true, context);
  return { marks: [...upper.marks, ...lower.marks], height: upper.height + GAP + lower.height };
};

/** The floor itself, with its title; the rest is put on it. */
export const kernelFloor = (floor: KernelFloor, at: Rect, titleWidth: number): Mark => {
  const title = label("title", "One shared kernel", STYLES.roomTitle, { x: PAD, y: 29, within: titleWidth });
  const version = `${floor.file} ${floor.version}`;
  const beside = titleWidth - title.width - 12 >= widthOf(version, STYLES.codeQuiet);
  return {
    key: keyOf(floor.ref),
    look: "floor",
    owner: "kernel",
    state: "plain",
    radius: 14,
    ...at,
    labels: [
      beside ? title : { ...title, y: 24 },
      label("version", version, STYLES.codeQuiet, {
        x: beside ? PAD + title.width + 12 : PAD,
        y: beside ? 29 : 43,
        within: titleWidth,
      }),
    ],
    within: null,
    target: {
      ref: floor.ref,
      name: `One shared kernel, ${floor.file} ${floor.version}, ${floor.silos.length} server silo${floor.silos.length === 1 ? "" : "s"}`,
      does: "select",
    },
  };
};
