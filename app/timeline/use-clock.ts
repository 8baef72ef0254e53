import { startTransition, useEffect, useState } from "react";
import type { Clock, ClockState } from "./clock.ts";

/** What the clock shows. While it plays, a moment is drawn as there is time for it, so that frames keep coming; otherwise at once. */
export const useClock = (clock: Clock): ClockState => {
  const [state, setState] = useState(clock.snapshot);
  useEffect(() => {
    const follow = (): void => {
      const next = clock.snapshot();
      if (next.playing) startTransition(() => setState(next));
      else setState(next);
    };
    follow();
    return clock.subscribe(follow);
  }, [clock]);
  return state;
};
