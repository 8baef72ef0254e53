import type { Playhead } from "../diagrams/scene/playhead.ts";

/** What the clock plays. */
export interface Track {
  /** Number of the last moment. */
  readonly end: number;
  /** How long moment `index` is looked at, in ms at speed 1. */
  readonly dwell: (index: number) => number;
}

export interface ClockState {
  readonly moment: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** Share of a moment's time after which its request has arrived; the rest is for reading. */
const TRAVEL = 0.7;

/** The one animation-frame loop of the page: it turns wall time into moments while something plays, and rests otherwise. */
export class Clock implements Playhead {
  private state: ClockState = { moment: 0, playing: false, speed: 1 };
  private track: Track;
  private frame = 0;
  private last = 0;
  /** ms spent at this moment, at speed 1. */
  private spent = Number.POSITIVE_INFINITY;
  private readonly subscribers = new Set<() => void>();
  private readonly watchers = new Set<() => void>();

  constructor(track: Track) {
    this.track = track;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.subscribers.add(listener);
    return () => this.subscribers.delete(listener);
  };

  readonly snapshot = (): ClockState => this.state;

  readonly watch = (listener: () => void): (() => void) => {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  };

  /** ms that the request of this moment takes, at speed 1. */
  private travel(): number {
    return this.track.dwell(this.state.moment) * TRAVEL || 1;
  }

  readonly progress = (): number => Math.min(1, this.spent / this.travel());

  readonly rate = (): number => (this.progress() < 1 ? this.state.speed / this.travel() : 0);

  readonly playing = (): boolean => this.state.playing;

  /** The way of one moment's request: it may be drawn a little later than the clock has come to it. */
  readonly playheadAt = (moment: number): Playhead => ({
    progress: () => (this.state.moment === moment ? this.progress() : this.state.moment > moment ? 1 : 0),
    rate: () => (this.state.moment === moment ? this.rate() : 0),
    playing: this.playing,
    watch: this.watch,
  });

  /** More has happened, or the past was changed. */
  readonly follow = (track: Track): void => {
    this.track = track;
    if (this.state.moment > track.end) this.seek(track.end);
  };

  readonly play = (): void => {
    if (this.state.moment >= this.track.end) return;
    this.spent = Number.POSITIVE_INFINITY;
    this.adopt({ playing: true });
  };

  /** Goes to a moment and plays on from it. */
  readonly playFrom = (moment: number): void => {
    this.spent = 0;
    this.adopt({ moment: Math.min(this.track.end, Math.max(0, moment)), playing: moment < this.track.end });
  };

  readonly pause = (): void => this.adopt({ playing: false });

  /** Goes to a moment and stays there. */
  readonly seek = (moment: number): void => {
    this.spent = Number.POSITIVE_INFINITY;
    this.adopt({ moment: Math.min(this.track.end, Math.max(0, moment)), playing: false });
  };

  /** Goes to a moment and lets its request travel there. */
  readonly show = (moment: number): void => {
    this.spent = 0;
    this.adopt({ moment: Math.min(this.track.end, Math.max(0, moment)), playing: false });
  };

  readonly pace = (speed: number): void => this.adopt({ speed });

  private adopt(change: Partial<ClockState>): void {
    this.state = { ...this.state, ...change };
    for (const subscriber of this.subscribers) subscriber();
    for (const watcher of this.watchers) watcher();
    this.wake();
  }

  private moving(): boolean {
    return this.state.playing || this.progress() < 1;
  }

  private wake(): void {
    if (this.frame !== 0 || !this.moving()) return;
    this.last = performance.now();
    this.frame = requestAnimationFrame(this.tick);
  }

  private readonly tick = (now: number): void => {
    this.frame = 0;
    this.spent += Math.min(100, now - this.last) * this.state.speed;
    this.last = now;
    const { moment, playing } = this.state;
    if (playing && this.spent >= this.track.dwell(moment)) {
      if (moment >= this.track.end) this.adopt({ playing: false });
      else {
        this.spent = 0;
        this.adopt({ moment: moment + 1 });
      }
    }
    for (const watcher of this.watchers) watcher();
    if (this.frame === 0 && this.moving()) this.frame = requestAnimationFrame(this.tick);
  };
}
