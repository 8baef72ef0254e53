import { useEffect, useState } from "react";
import type { Playhead } from "../scene/playhead.ts";

/** What a reader has put by hand: it stays while time plays, and goes when he moves time himself. */
export const useHeld = <T>(moment: number, playhead: Playhead) => {
  const [held, setHeld] = useState<{ readonly moment: number; readonly value: T } | null>(null);
  const stays = held !== null && (held.moment === moment || playhead.playing());
  useEffect(() => {
    if (held !== null && held.moment !== moment) setHeld(stays ? { ...held, moment } : null);
  }, [held, moment, stays]);
  return {
    held: stays ? held.value : null,
    hold: (value: T | null): void => setHeld(value === null ? null : { moment, value }),
  };
};
