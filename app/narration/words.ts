import { plainText } from "../ui/plain-text.ts";

/** Longer sentences are not over before the next one begins. */
const LONGEST_TITLE = 90;

/** A step in few words: its sentence, or of a long one what stands before the first colon or semicolon. */
export const titleOf = (sentence: string): string => {
  const whole = plainText(sentence);
  return whole.length <= LONGEST_TITLE ? whole : (whole.split(/[:;] /)[0] ?? whole);
};

/** A step in full: what is asked, in its own words, then the sentence, unless that says it too. */
export const stepInWords = (label: string | null, sentence: string): string => {
  const whole = plainText(sentence);
  return label === null || whole.includes(label) ? whole : `${label}: ${whole}`;
};
