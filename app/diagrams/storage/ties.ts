import type { End, Link } from "./layout/links.ts";

/** A row of a list or a square of a map, where the reader is or wants to be. */
export type Place = Pick<End, "in" | "index">;

const isAt = (end: End, { in: list, index }: Place): boolean => end.in === list && end.index === index;

/** Lines of a place: those that lead away from it, then those that lead to it. */
export const tiesAt = (links: readonly Link[], place: Place): readonly Link[] => [
  ...links.filter(({ from }) => isAt(from, place)),
  ...links.filter(({ to }) => isAt(to, place)),
];

export const tieName = ({ from, to, label }: Link): string => `${from.name} → ${to.name}, ${label}`;

/** The end of a line that is not here. */
export const otherEnd = ({ from, to }: Link, here: Place): End => (isAt(from, here) ? to : from);
