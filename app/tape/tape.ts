import type { Mark, Owner, Patch, Route, Scene, Wire } from "../diagrams/scene/scene.ts";
import type { Step } from "../figure/step.ts";

/** A step as it was recorded. */
export interface TapeStep extends Step {
  readonly owner: Owner;
  /** Virtual µs. */
  readonly now: number;
}

/** A story that was played when the site was built, laid out for one width: a picture lives on it without the engine. */
export interface Tape {
  /** px that the scenes are laid out for. */
  readonly width: number;
  readonly steps: readonly TapeStep[];
  /** One for each step. */
  readonly scenes: readonly Scene[];
}

/** What a page that plays a tape already says of a step. */
export type Told = Pick<TapeStep, "id" | "text">;

/**
 * How a tape is kept: what scenes have in common is written once, and not what the page says anyway. `m`, `w`, `p`: places in `marks`,
 * `wires` and `patches`.
 */
export interface Written {
  readonly v: 2;
  readonly width: number;
  readonly marks: readonly Mark[];
  readonly wires: readonly Wire[];
  /** Absent where no scene has any, as `p` where its own has none. */
  readonly patches?: readonly Patch[];
  readonly steps: readonly (Omit<TapeStep, keyof Told> & {
    readonly h: number;
    readonly m: readonly number[];
    readonly w: readonly number[];
    readonly p?: readonly number[];
    readonly r: Route | null;
  })[];
}

/** Nobody sees less than a tenth of a pixel; written out it makes a tape longer. */
const tenths = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, each) => (typeof each === "number" ? Math.round(each * 10) / 10 : each));

/** Gives each thing the place of the first one that says the same. */
class Pool<Thing> {
  readonly all: Thing[] = [];
  private readonly places = new Map<string, number>();

  placeOf(whole: Thing): number {
    const thing = tenths(whole);
    const text = JSON.stringify(thing);
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.all.length);
    return this.all.push(thing) - 1;
  }
}

/** Writes a tape down, to tenths of a pixel. */
export const write = ({ width, steps, scenes }: Tape): Written => {
  const marks = new Pool<Mark>();
  const wires = new Pool<Wire>();
  const patches = new Pool<Patch>();
  const played = steps.map(({ id: _id, text: _text, ...step }, at) => {
    const scene = scenes[at] as Scene;
    return {
      ...step,
      h: scene.height,
      m: scene.marks.map((mark) => marks.placeOf(mark)),
      w: scene.wires.map((wire) => wires.placeOf(wire)),
      ...(scene.patches === undefined ? {} : { p: scene.patches.map((patch) => patches.placeOf(patch)) }),
      r: tenths(scene.route),
    };
  });
  return {
    v: 2,
    width,
    steps: played,
    marks: marks.all,
    wires: wires.all,
    ...(patches.all.length === 0 ? {} : { patches: patches.all }),
  };
};

/**
 * What was written. `told`: what the page says of each step. Marks and wires that are alike are the same object, so that little is drawn anew.
 * Throws on what is no tape, and on one of another story.
 */
export const read = ({ v, width, marks, wires, patches = [], steps }: Written, told: readonly Told[]): Tape => {
  if (v !== 2) throw new Error(`This tape has the version ${v}; version 2 is read here.`);
  if (steps.length !== told.length) throw new Error(`This tape has ${steps.length} steps, its page ${told.length}.`);
  const at = <Thing>(things: readonly Thing[], place: number): Thing => {
    const thing = things[place];
    if (thing === undefined) throw new Error(`This tape has nothing at ${place}.`);
    return thing;
  };
  return {
    width,
    steps: steps.map(({ h, m, w, p, r, ...step }, number) => ({ ...step, ...at(told, number) })),
    scenes: steps.map(({ h, m, w, p, r }) => ({
      width,
      height: h,
      marks: m.map((place) => at(marks, place)),
      wires: w.map((place) => at(wires, place)),
      ...(p === undefined ? {} : { patches: p.map((place) => at(patches, place)) }),
      route: r,
    })),
  };
};
