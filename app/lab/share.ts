import type { Live } from "../session/live.ts";
import type { ShareStep } from "../share/extent.ts";
import type { Pictures } from "../share/pictures.ts";

/** What the share dialog is told of a session. */
export interface SharedSession {
  readonly diagram: string;
  readonly steps: readonly ShareStep[];
  /** Its number within the session, as embeds count. */
  readonly step: string;
  /** The session as links carry it. */
  readonly run: string;
  /** Draws it. */
  readonly pictures: () => Promise<Pictures>;
}

/** A session at a moment, seen in a picture by an observer, for others; a problem says why it cannot be sent. */
export const sharedSession = (
  live: Live,
  moment: number,
  diagram: string,
  observer: string,
): SharedSession | { readonly problem: string } => {
  const made = live.link(moment);
  if ("problem" in made) return made;
  const after = live.ticks.filter((tick) => tick.moment > live.session.opened);
  const steps = [
    { id: "0", moment: live.session.opened, text: "Nothing has been typed yet.", headline: false },
    ...after.map((tick, at) => ({
      id: String(at + 1),
      moment: tick.moment,
      text: live.told(tick.moment)?.text ?? "",
      headline: tick.importance === "headline",
    })),
  ];
  const step = String(after.filter((tick) => tick.moment <= moment).length);
  const own = { live, diagram, observer, steps, shown: { id: step, moment } };
  return {
    diagram,
    steps,
    step,
    run: made.code,
    pictures: async () => (await import("../share/own/pictures.tsx")).ownPictures(own),
  };
};

/** The moment of a step as it was shared: its number within the session. Null where no number is given, or none has happened. */
export const momentOfStep = (live: Live, number: number | null): number | null => {
  if (number === null) return null;
  const { opened } = live.session;
  if (number === 0) return opened;
  const after = live.ticks.filter((tick) => tick.moment > opened);
  return after[Math.min(number, after.length) - 1]?.moment ?? null;
};
