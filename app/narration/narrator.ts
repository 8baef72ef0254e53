/** Something that is said, with a number of its own: the same words twice are said twice. */
export interface Said {
  readonly id: number;
  readonly text: string;
}

export interface Speech {
  /** The queue of the polite region, the newest last. */
  readonly polite: readonly Said[];
  /** What interrupts; null until something has. */
  readonly urgent: Said | null;
}

/** Titles that come by themselves are said no oftener than that, ms. Source: design/explaining.md §2.4. */
export const TITLE_PAUSE = 5000;

/** What stays in the region: older words have been read out long ago. */
const KEPT = 4;

/** The one queue of all that the page says aloud. */
export class Narrator {
  private speech: Speech = { polite: [], urgent: null };
  private readonly listeners = new Set<() => void>();
  private count = 0;
  private waiting: string | null = null;
  private pause: ReturnType<typeof setTimeout> | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Speech => this.speech;

  /** Says words after what is being said. */
  readonly say = (text: string): void => {
    if (text === "") return;
    this.count += 1;
    const polite = [...this.speech.polite, { id: this.count, text }].slice(-KEPT);
    this.adopt({ ...this.speech, polite });
  };

  /** Says words at once. */
  readonly warn = (text: string): void => {
    if (text === "") return;
    this.count += 1;
    this.adopt({ ...this.speech, urgent: { id: this.count, text } });
  };

  /** Says what is going on while something plays: at most one title in five seconds, the latest. */
  readonly title = (text: string): void => {
    this.waiting = text;
    if (this.pause === null) this.nextTitle();
  };

  /** Nothing plays any more: titles that were not said yet are out of date. */
  readonly still = (): void => {
    this.waiting = null;
    if (this.pause !== null) clearTimeout(this.pause);
    this.pause = null;
  };

  private readonly nextTitle = (): void => {
    this.pause = null;
    if (this.waiting === null) return;
    this.say(this.waiting);
    this.waiting = null;
    this.pause = setTimeout(this.nextTitle, TITLE_PAUSE);
  };

  private adopt(speech: Speech): void {
    this.speech = speech;
    for (const listener of this.listeners) listener();
  }
}

export const narrator = new Narrator();
