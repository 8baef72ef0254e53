import { type Button, type Holding, led } from "./holding.ts";
import { connections, type Link, linksAt } from "./links.ts";

/** Where a reader is: on a thing, or on one of its lines. */
export interface Place {
  readonly button: Button;
  readonly link: Link | null;
}

export interface Ground {
  readonly holding: Holding;
  readonly links: readonly Link[];
}

/** What a key makes of a place: another one, or words. */
export type Walked = { readonly to: Place } | { readonly words: string };

const onThing = (button: Button | undefined, otherwise: string): Walked =>
  button === undefined ? { words: otherwise } : { to: { button, link: null } };

/** The line `by` places further around; before the first and after the last it begins anew. */
const turned = ({ button, link }: Place, links: readonly Link[], by: 1 | -1): Walked => {
  const own = linksAt(links, button);
  const now = own.findIndex(({ key }) => key === link?.key);
  const next = own[now < 0 ? (by > 0 ? 0 : own.length - 1) : (now + by + own.length) % own.length];
  return next === undefined ? { words: "No lines here." } : { to: { button, link: next } };
};

const TURNS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Keys with which a reader walks about a picture. */
const KEYS = new Set([...Object.keys(TURNS), "Home", "End", "Backspace", "[", "]", "b"]);

const walk = ({ holding, links }: Ground, place: Place, key: string): Walked => {
  const { button, link } = place;
  const holder = holding.around(button.key)[0];
  if (key === "b") return { words: link?.name ?? connections(button, links, holder) };
  if (key === "]") return onThing(holding.inside(button.key)[0], "Nothing inside.");
  if (key === "[" || key === "Backspace") return onThing(link === null ? holder : button, "Nothing around it.");
  const turn = TURNS[key];
  if (link !== null && turn !== undefined) return turned(place, links, turn);
  return onThing(led(holding, button, key), "Nothing further that way.");
};

/** Where a key leads; undefined for keys that lead nowhere. Source: design/explaining.md §2.3. */
export const walked = (ground: Ground, place: Place, key: string, alt: boolean): Walked | undefined => {
  const { button, link } = place;
  if (alt)
    return key === "." ? turned(place, ground.links, 1) : key === "," ? turned(place, ground.links, -1) : undefined;
  if (link !== null && key === "Enter") return onThing(link.from.key === button.key ? link.to : link.from, "");
  if (link !== null && key === "Escape") return onThing(button, "");
  return KEYS.has(key) ? walk(ground, place, key) : undefined;
};
