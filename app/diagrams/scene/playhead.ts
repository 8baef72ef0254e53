/** Where between two moments the screen is looking: what follows it is written outside React. */
export interface Playhead {
  /** 0 at the moment shown, 1 at the next one. */
  readonly progress: () => number;
  /** By how much `progress` rises per ms now; 0 at rest. */
  readonly rate: () => number;
  /** Whether it goes on by itself. */
  readonly playing: () => boolean;
  /** Called at each frame while the playhead moves, and once when it comes to rest. */
  readonly watch: (listener: () => void) => () => void;
}

/** A playhead that rests at the end of its way. */
export const AT_REST: Playhead = {
  progress: () => 1,
  rate: () => 0,
  playing: () => false,
  watch: () => () => undefined,
};
