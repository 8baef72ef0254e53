import type { Item } from "./item.ts";
import { groups } from "./item.ts";

/** No more than so many of a group are listed. */
const MOST = 8;

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");

/** How well an item fits: 0 not at all; every word must be in it somewhere. A word that begins the title counts most. */
export const fitOf = (item: Item, query: string): number => {
  const title = item.title.toLowerCase();
  const detail = item.detail.toLowerCase();
  let fit = 1;
  for (const word of words(query)) {
    const at = title.indexOf(word);
    if (at === 0) fit += 8;
    else if (at > 0) fit += /[^a-z0-9]/.test(title[at - 1] ?? "") ? 6 : 3;
    else if (detail.includes(word)) fit += 1;
    else return 0;
  }
  return fit - title.length / 1000;
};

/** What fits a query: the group with the best answer first, in each the best first. With no query, groups in their order. */
export const matching = (items: readonly Item[], query: string): readonly Item[] =>
  groups
    .map((group) =>
      items
        .filter((item) => item.group === group)
        .map((item) => ({ item, fit: fitOf(item, query) }))
        .filter(({ fit }) => fit > 0)
        .sort((one, other) => other.fit - one.fit)
        .slice(0, MOST),
    )
    .sort((one, other) => (query.trim() === "" ? 0 : Math.round((other[0]?.fit ?? 0) - (one[0]?.fit ?? 0))))
    .flatMap((found) => found.map(({ item }) => item));
