import type { Session } from "#session/session.ts";

/** Ctrl+C as terminals send it. */
export const controlC = "\u0003";

/** What a line asks for: text and Enter, and Ctrl+C. */
export interface Keys {
  /** Null where nothing is typed. */
  readonly command: string | null;
  readonly press: boolean;
  /** Virtual ms after Enter at which it is pressed; null: when the world has come to rest. */
  readonly after: number | null;
}

const shape = new RegExp(`^([^${controlC}]*)${controlC}[ \\t]*(\\d{1,9})?[ \\t]*$`);

export const readKeys = (line: string): Keys => {
  const [whole, command = "", after] = shape.exec(line) ?? [];
  if (whole === undefined) return { command: line, press: false, after: null };
  return { command: command === "" ? null : command, press: true, after: after === undefined ? null : Number(after) };
};

/** The moment at which Ctrl+C is pressed: the newest, or the last one until so many ms after what was typed last. */
export const momentOfPress = ({ timeline, intents }: Session, after: number | null): number => {
  const typed = intents.at(-1);
  if (after === null || typed === undefined) return timeline.length;
  const at = typed.at + after * 1000;
  return Math.max(typed.moment, timeline.events.findLastIndex((event) => event.at <= at) + 1);
};
