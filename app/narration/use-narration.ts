import { useEffect, useRef } from "react";
import type { TerminalLine } from "../terminal/rows.ts";
import { outputInWords, waitingInWords } from "../terminal/summary.ts";
import { plainText } from "../ui/plain-text.ts";
import { narrator } from "./narrator.ts";
import { stepInWords, titleOf } from "./words.ts";

/** What is on the screen, as far as it is told aloud. Texts may hold `code` and **strong** words. */
export interface Told {
  readonly moment: number;
  readonly playing: boolean;
  /** What is asked in this step, in its own words; null where nothing is. */
  readonly label: string | null;
  readonly sentence: string;
  /** Which terminal the lines are of. */
  readonly tab: string;
  readonly lines: readonly TerminalLine[];
  /** What the page has to say about itself. */
  readonly notice: string | null;
}

const waiting = ({ lines }: Told): readonly TerminalLine[] => lines.filter(({ kind }) => kind === "waiting");

const linesSince = (told: Told, then: Told): readonly TerminalLine[] =>
  told.tab === then.tab ? told.lines.slice(then.lines.length - waiting(then).length) : [];

/** Tells aloud what the page shows. Source: design/explaining.md §2.4. */
export const useNarration = (told: Told): void => {
  const before = useRef(told);
  /** The last time that nothing played. */
  const rest = useRef(told);
  useEffect(() => {
    const was = before.current;
    before.current = told;
    const errors = linesSince(told, was).filter(({ kind }) => kind === "error");
    if (errors.length > 0) narrator.warn(outputInWords(errors));
    if (told.tab === was.tab) narrator.say(waitingInWords(waiting(told).slice(waiting(was).length)));
    if (told.notice !== null && told.notice !== was.notice) narrator.say(plainText(told.notice));
    if (told.playing) {
      if (told.sentence !== was.sentence || !was.playing) narrator.title(titleOf(told.sentence));
      return;
    }
    narrator.still();
    if (told.moment !== was.moment || was.playing) {
      narrator.say(stepInWords(told.label, told.sentence));
      narrator.say(outputInWords(linesSince(told, rest.current).filter(({ kind }) => kind !== "error")));
    }
    rest.current = told;
  });
};
