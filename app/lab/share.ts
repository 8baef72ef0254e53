import type { Live } from "../session/live.ts";
import type { ShareStep } from "../share/extent.ts";

/** What the share dialog is told of a session. */
export interface SharedSession {
  readonly diagram: string;
  readonly steps: readonly ShareStep[];
  /** Its number within the session, as embeds count. */
  readonly step: string;
  /** The session as links carry it. */
  readonly run: string;
}

/** A session at a moment, seen in a picture, for others; a problem says why it cannot be sent. */
export const sharedSession = (
  live: Live,
  moment: number,
  diagram: string,
): SharedSession | { readonly problem: string } => {
  const made = live.link(moment);
  if ("problem" in made) return made;
  const after = live.ticks.filter((tick) => tick.moment > live.session.opened);
  const steps = [
    { id: "0", text: "Nothing has been typed yet.", headline: false },
    ...after.map((tick, at) => ({
      id: String(at + 1),
      text: live.told(tick.moment)?.text ?? "",
      headline: tick.importance === "headline",
    })),
  ];
  return { diagram, steps, step: String(after.filter((tick) => tick.moment <= moment).length), run: made.code };
};

/** The moment of a step as it was shared: its number within the session. Null where no number is given, or none has happened. */
export const momentOfStep = (live: Live, number: number | null): number | null => {
  if (number === null) return null;
  const { opened } = live.session;
  if (number === 0) return opened;
  const after = live.ticks.filter((tick) => tick.moment > opened);
  return after[Math.min(number, after.length) - 1]?.moment ?? null;
};
