import { useState } from "react";
import type { FigureHandle, Way } from "../figure/use-figure.ts";
import { notePick, useProgress } from "./progress.ts";

/** An answer that is being shown. */
export interface Showing {
  readonly section: string;
  /** Null as long as the picture is being fetched. */
  readonly way: Way | null;
}

/** What the reader took to be right, kept in this browser, and whose answer is being shown. */
export const useAnswers = (
  chapter: string,
  play: (section: string, report: Parameters<FigureHandle["playTo"]>[1]) => void,
) => {
  const { picks } = useProgress();
  const [showing, setShowing] = useState<Showing | null>(null);
  return {
    chosen: (section: string): number | null => picks[`${chapter}/${section}`] ?? null,
    showing: (section: string): Showing | null => (showing?.section === section ? showing : null),
    choose: (section: string, option: number): void => {
      notePick(`${chapter}/${section}`, option);
      setShowing({ section, way: null });
      play(section, (way) => setShowing(way === null ? null : { section, way }));
    },
  };
};
