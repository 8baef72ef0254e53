import type { Button, Holding } from "./holding.ts";
import type { Point, Scene, Target } from "./scene.ts";

/** A line between two buttons of a picture. */
export interface Link {
  readonly key: string;
  readonly from: Button;
  readonly to: Button;
  /** `smss.exe → csrss.exe, child process`. */
  readonly name: string;
  readonly at: Point;
}

/** A thing's name without what is said about it: `csrss.exe`. */
export const shortName = ({ name }: Target): string => name.split(/[,:] /)[0] ?? name;

/** The lines of a picture whose ends can be reached; the request on its way first. */
export const linksOf = ({ wires, route }: Scene, { byKey }: Holding): readonly Link[] => {
  const lines = [...(route === null ? [] : [{ ...route, key: "route" }]), ...wires];
  return lines.flatMap(({ key, joins }) => {
    const [from, to] = [byKey.get(joins?.from ?? ""), byKey.get(joins?.to ?? "")];
    if (joins === undefined || from === undefined || to === undefined || from === to) return [];
    const name = `${shortName(from.target)} → ${shortName(to.target)}, ${joins.label}`;
    return [{ key, from, to, name, at: joins.at }];
  });
};

/** Lines of one thing: those that lead away from it, then those that lead to it. */
export const linksAt = (links: readonly Link[], { key }: Button): readonly Link[] => [
  ...links.filter(({ from }) => from.key === key),
  ...links.filter(({ to }) => to.key === key),
];

/** What a listener hears of a thing's place among the others. */
export const connections = (button: Button, links: readonly Link[], holder: Button | undefined): string => {
  const lines = linksAt(links, button).map(({ name }) => `${name}.`);
  const place = holder === undefined ? [] : [`It is in ${shortName(holder.target)}.`];
  return [...(lines.length === 0 ? [`${shortName(button.target)} has no lines.`] : lines), ...place].join(" ");
};
