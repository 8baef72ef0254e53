import { useEffect, useRef } from "react";
import { narrator } from "../narration/narrator.ts";
import { stepInWords, titleOf } from "../narration/words.ts";

/** Tells aloud what a figure shows, once it is no longer what one found: all of a step that one went to, titles while it plays. Source: design/explaining.md §2.4. */
export const useVoice = (sentence: string, playing: boolean): void => {
  const before = useRef({ sentence, playing });
  useEffect(() => {
    const was = before.current;
    before.current = { sentence, playing };
    if (playing) {
      if (sentence !== was.sentence || !was.playing) narrator.title(titleOf(sentence));
      return;
    }
    narrator.still();
    if (sentence !== was.sentence || was.playing) narrator.say(stepInWords(null, sentence));
  }, [sentence, playing]);
};
