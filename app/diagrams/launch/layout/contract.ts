import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark } from "../../scene/scene.ts";
import type { Columns } from "./columns.ts";

const CALLERS = ["administrators’ tools may call this: Docker, containerd, your own", "administrators may call this"];
const BEYOND = ["what lies beyond may change with every Windows", "beyond it, all may change"];
const H = 18;
const AWAY = 10;

/** The longest of `texts` that has a place between two points. */
const between = (
  key: string,
  texts: readonly string[],
  from: number,
  to: number,
  y: number,
  end: boolean,
): readonly Mark[] => {
  const text = texts.find((each) => widthOf(each, STYLES.words) + 4 <= to - from);
  if (text === undefined) return [];
  const w = widthOf(text, STYLES.words) + 4;
  const labels = [label("words", text, STYLES.words, { x: 2, y: 13, tone: "hue" })];
  const x = end ? to - w : from;
  return [{ key, look: "words", owner: "compute", state: "plain", radius: 0, x, y, w, h: H, labels, within: null }];
};

/** On both sides of Compute Services, what its layer is for. `from`: where there is room. Source: techcommunity.microsoft.com, "Introducing the Host Compute Service". */
export const contractMarks = ({ x, width }: Columns, from: number, y: number): readonly Mark[] => {
  const at = x.get("compute");
  if (at === undefined) return [];
  return [
    ...between("contract callers", CALLERS, from, at - AWAY, y, true),
    ...between("contract beyond", BEYOND, at + AWAY, width - 8, y, false),
  ];
};
