import { centred, type LabelStyle, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Look, Mark, MarkState, Owner, Rect, Target } from "../../scene/scene.ts";

export interface Chip {
  readonly key: string;
  readonly text: string;
  readonly owner: Owner;
  readonly state: MarkState;
  readonly target?: Target;
}

export interface ChipRow {
  readonly look: Look;
  readonly style: LabelStyle;
  readonly height: number;
  readonly gap: number;
  readonly padding: number;
  readonly rows: number;
}

/** px between chips of one row. */
const GAP = 7;

/**
 * Chips from left to right, then the next row; what has no place is handed to `rest`, which makes the last chip. Those for which `keeps`
 * holds have a place before all others.
 */
export const flow = (
  chips: readonly Chip[],
  at: Pick<Rect, "x" | "y" | "w">,
  { look, style, height, gap, padding, rows }: ChipRow,
  within: string,
  rest?: (left: readonly Chip[]) => Chip,
  keeps: (chip: Chip) => boolean = () => false,
): {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly end: { readonly x: number; readonly y: number };
} => {
  const marks: Mark[] = [];
  let [x, row] = [0, 0];
  const place = (chip: Chip): void => {
    const inner = label("text", chip.text, style, {
      x: padding,
      y: centred(height, style.size),
      within: at.w - 2 * padding,
      tone: chip.state === "coming" || chip.state === "leaving" ? "ink-3" : style.tone,
      struck: chip.state === "leaving",
    });
    const w = inner.width + 2 * padding;
    if (x > 0 && x + w > at.w) [x, row] = [0, row + 1];
    marks.push({
      key: chip.key,
      look,
      owner: chip.owner,
      state: chip.state,
      radius: look === "pill" ? height / 2 : 7,
      x: at.x + x,
      y: at.y + row * (height + gap),
      w,
      h: height,
      labels: [inner],
      within,
      ...(chip.target === undefined ? {} : { target: chip.target }),
    });
    x += w + GAP;
  };
  const width = (chip: Chip): number => Math.min(at.w, widthOf(chip.text, style) + 2 * padding);
  const restWidth = rest === undefined ? 0 : widthOf("+99 more", style) + 2 * padding + GAP;
  /** How many of a list have a place; `whole` where nothing is left for a last chip to count. */
  const fitting = (list: readonly Chip[], whole: boolean): number => {
    let [fits, tryX, tryRow] = [0, 0, 0];
    for (const chip of list) {
      if (tryX > 0 && tryX + width(chip) > at.w) [tryX, tryRow] = [0, tryRow + 1];
      const last = whole && fits === list.length - 1;
      if (tryRow >= rows || (tryRow === rows - 1 && !last && tryX + width(chip) + restWidth > at.w && tryX > 0)) break;
      tryX += width(chip) + GAP;
      fits += 1;
    }
    return fits;
  };
  let shown = chips;
  while (fitting(shown, shown === chips) < shown.length) {
    const go = shown.findLastIndex((chip) => !keeps(chip));
    shown = go < 0 ? shown.slice(0, -1) : shown.filter((_, index) => index !== go);
  }
  shown.forEach(place);
  if (shown.length < chips.length && rest !== undefined) place(rest(chips.filter((chip) => !shown.includes(chip))));
  const used = marks.length === 0 ? 0 : row + 1;
  return {
    marks,
    height: used * (height + gap) - (used > 0 ? gap : 0),
    end: { x: at.x + x, y: at.y + row * (height + gap) },
  };
};

export const PROCESS_CHIPS: ChipRow = { look: "chip", style: STYLES.code, height: 24, gap: 8, padding: 10, rows: 3 };
export const OWN_CHIPS: ChipRow = { look: "pill", style: STYLES.code, height: 22, gap: 5, padding: 9, rows: 2 };
