import { inFlight } from "./flight.ts";
import { bottom, pointAt, right } from "./route.ts";
import type { Label, Mark, Rect, Scene } from "./scene.ts";

/** Where the words stand in the picture. Source: ascent 0.76 em and descent 0.24 em of letters without accents in both fonts. */
export const extent = (mark: Mark, { x, y, width, size, anchor, upward }: Label): Rect => {
  const shift = anchor === "middle" ? width / 2 : anchor === "end" ? width : 0;
  return upward
    ? { x: mark.x + x - size * 0.76, y: mark.y + y - width + shift, w: size, h: width }
    : { x: mark.x + x - shift, y: mark.y + y - size * 0.76, w: width, h: size };
};

const overlap = (a: Rect, b: Rect): boolean =>
  Math.min(right(a), right(b)) - Math.max(a.x, b.x) > 0.5 && Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y) > 0.5;

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  right(inner) <= right(outer) + 0.5 &&
  bottom(inner) <= bottom(outer) + 0.5;

const SMALLEST = 12;
/** Half of what travels. Source: scene.css. px */
const DOT = 5;
const STEPS = 150;

/** Words that a request hides on its way; at its ends it may, and at gates, whose arrows (`way …`) it follows. */
export const hiddenOnTheWay = ({ marks, route }: Scene): readonly string[] => {
  if (route === null) return [];
  const { from, to } = route.joins ?? { from: null, to: null };
  const places = Array.from({ length: STEPS + 1 }, (_, at) => pointAt(route.points, at / STEPS)).map(({ x, y }) => ({
    x: x - DOT,
    y: y - DOT,
    w: 2 * DOT,
    h: 2 * DOT,
  }));
  return marks
    .filter(({ key }) => key !== from && key !== to)
    .flatMap((mark) =>
      mark.labels
        .filter((label) => label.text !== "" && !label.id.startsWith("way "))
        .filter((label) => places.some((place) => overlap(place, extent(mark, label))))
        .map(({ text }) => `"${text}" of ${mark.key}`),
    );
};

/** What is wrong with a picture, one sentence each; empty if nothing is. Source: design/visual.md. */
export const faults = (scene: Scene): readonly string[] => {
  const found: string[] = [];
  const byKey = new Map(scene.marks.map((mark) => [mark.key, mark]));
  if (byKey.size < scene.marks.length) found.push("two marks have one key");
  const words = scene.marks.flatMap((mark) => mark.labels.map((label) => ({ mark, label, at: extent(mark, label) })));
  for (const { mark, label, at } of words) {
    if (label.size < SMALLEST) found.push(`"${label.text}" is ${label.size} px`);
    if (label.text !== "" && !inside(at, mark)) found.push(`"${label.text}" leaves ${mark.key}`);
  }
  for (const mark of scene.marks) {
    const holder = mark.within === null ? { x: 0, y: 0, w: scene.width, h: scene.height } : byKey.get(mark.within);
    if (holder === undefined) found.push(`${mark.key} is in ${mark.within}, which is not there`);
    else if (!inside(mark, holder)) found.push(`${mark.key} leaves ${mark.within ?? "the picture"}`);
  }
  words.forEach((one, index) => {
    for (const other of words.slice(index + 1))
      if (one.label.text !== "" && other.label.text !== "" && overlap(one.at, other.at))
        found.push(`"${one.label.text}" of ${one.mark.key} lies on "${other.label.text}" of ${other.mark.key}`);
  });
  const tag = scene.route?.tag ?? null;
  if (tag !== null) {
    for (const other of words) if (overlap(tag, other.at)) found.push(`the tag lies on "${other.label.text}"`);
    for (const mark of scene.marks.flatMap(inFlight))
      for (const label of mark.labels)
        if (overlap(tag, extent(mark, label))) found.push(`"${label.text}" grows across the tag`);
  }
  const siblings = new Map<string | null, Mark[]>();
  for (const mark of scene.marks) siblings.set(mark.within, [...(siblings.get(mark.within) ?? []), mark]);
  for (const group of siblings.values())
    group.forEach((one, index) => {
      for (const other of group.slice(index + 1))
        if (overlap(one, other)) found.push(`${one.key} lies on ${other.key}`);
    });
  const refs = scene.marks.flatMap(({ target }) => (target ? [`${target.ref.table}:${target.ref.id}`] : []));
  if (new Set(refs).size < refs.length) found.push("two buttons have one entity");
  return found;
};
