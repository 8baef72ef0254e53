import { useState } from "react";
import { notePick, useProgress } from "./progress.ts";

/** What the reader took to be right, kept in this browser, and whose answer is being played. */
export const useAnswers = (chapter: string, play: (section: string, then: () => void) => void) => {
  const { picks } = useProgress();
  const [playing, setPlaying] = useState<string | null>(null);
  return {
    chosen: (section: string): number | null => picks[`${chapter}/${section}`] ?? null,
    playing: (section: string): boolean => playing === section,
    choose: (section: string, option: number): void => {
      notePick(`${chapter}/${section}`, option);
      setPlaying(section);
      play(section, () => setPlaying(null));
    },
  };
};
