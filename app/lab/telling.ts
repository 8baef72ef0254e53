import type { EntityRef } from "#core/table.ts";
import type { InspectorModel } from "../inspector/Inspector.tsx";
import type { LeftSession } from "../session/left.ts";
import type { Aside, Live } from "../session/live.ts";
import { cut } from "../ui/cut.ts";
import { fresh, hostLabel } from "./fresh.ts";
import { presetsOn } from "./presets.ts";

/** The moment of which page and panel speak: the last step, or `fine`, the very moment to which one has stepped by moments. */
export const toldMoment = (live: Live, moment: number, fine: number | null): number =>
  moment === fine ? moment : live.stepBefore(moment) || moment;

/** What the panel says. Before anything has been asked for, what the host did last while it booted explains nothing. */
export const inspectedAt = (
  live: Live | null,
  moment: number,
  fine: number | null,
  selected: EntityRef | null,
): InspectorModel => {
  if (live !== null && (!live.untouched || selected !== null))
    return live.tell(selected === null ? toldMoment(live, moment, fine) : moment, selected);
  return { ...fresh.inspector, tries: presetsOn(live?.host ?? fresh.host) };
};

/** Letters of a line by which it is known. */
const SHORT = 60;

const quoted = (line: string): string => {
  const short = cut(line, SHORT);
  return short === "" || short.includes("`") ? `“${short}”` : `\`${short}\``;
};

/** Says where what was asked for in a branch that was left is to be found. */
export const keptText = ({ number, lines: [first, ...more] }: Aside): string => {
  if (first === undefined) return `What came later is kept in branch ${number}.`;
  if (more.length === 0) return `${quoted(first)} is kept in branch ${number}.`;
  return `${quoted(first)} and ${more.length === 1 ? "the line" : `${more.length} lines`} after it are kept in branch ${number}.`;
};

/** Says which session was left. */
const leftText = ({ host, lines: [first = "", ...more] }: LeftSession): string => {
  const rest = more.length === 0 ? "" : ` and ${more.length === 1 ? "one more line" : `${more.length} more lines`}`;
  return `Another session, on ${hostLabel(host)}, is put aside: ${quoted(first)}${rest}.`;
};

/** What is put aside and can be brought back: a session that was left (`left`), or what came after the past that was changed; null if nothing is. */
export const asideText = (left: LeftSession | null, live: Live | null, branch: number | null): string | null => {
  if (left !== null) return leftText(left);
  const later = live?.aside ?? null;
  return later === null || later.number === branch ? null : keptText(later);
};
