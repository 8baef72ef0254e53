import { label, STYLES } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import type { Mark, Patch, Rect, Target, Wire } from "../../../scene/scene.ts";
import { patternOf } from "../../../scene/scene.ts";
import type { Disk } from "../../model.ts";
import { hue } from "../context.ts";
import { diskState } from "../room.ts";
import { sentence, sentenceHeight } from "../words.ts";

/** A room from far, and where in it the file in question stands. */
export interface Part {
  readonly marks: readonly Mark[];
  readonly patches: readonly Patch[];
  readonly wires: readonly Wire[];
  /** The row or chip of the file; null where it has none here. */
  readonly file: Rect | null;
}

export const PAD = 10;
/** Lines of a sentence. */
const MOST = 8;
export const HEAD = 48;

export const onlyMarks = (...marks: readonly Mark[]): Part => ({ marks, patches: [], wires: [], file: null });

/** A sentence at the foot of a room, where what stands above it, down to `end`, leaves it room. */
export const foot = (key: string, walls: Mark, text: string, end: number): readonly Mark[] => {
  const w = walls.w - 2 * PAD;
  const height = sentenceHeight(text, w, MOST);
  const y = bottom(walls) - 8 - height;
  return y < end + 10 ? [] : [sentence(key, walls.key, walls.owner, { x: walls.x + PAD, y, w }, text, MOST)];
};

interface Walls {
  readonly key: string;
  readonly look: "room" | "plate";
  readonly title: string;
  readonly below: string;
  readonly seen: boolean;
  readonly target: Target;
}

const labels = ({ title, below }: Pick<Walls, "title" | "below">, w: number): Mark["labels"] => [
  label("title", title, STYLES.title, { x: PAD, y: 22, within: w - 2 * PAD }),
  label("below", below, STYLES.words, { x: PAD, y: 39, within: w - 2 * PAD }),
];

/** Walls of one of a disk's rooms. */
export const diskWalls = (disk: Disk, walls: Walls, at: Rect): Mark => ({
  key: walls.key,
  look: walls.look,
  owner: hue(disk),
  state: diskState(disk, walls.seen),
  pattern: patternOf(disk.number),
  radius: 12,
  ...at,
  labels: labels(walls, at.w),
  within: null,
  target: walls.target,
});

/** Walls of the layers' room, or of one that nothing is in yet. */
export const plainWalls = (
  walls: Pick<Walls, "key" | "title" | "below"> & Pick<Mark, "owner" | "state"> & { readonly target?: Target },
  at: Rect,
): Mark => ({
  key: walls.key,
  look: "room",
  owner: walls.owner,
  state: walls.state,
  radius: 12,
  ...at,
  labels: labels(walls, at.w),
  within: null,
  ...(walls.target === undefined ? {} : { target: walls.target }),
});
