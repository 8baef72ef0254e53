import { type LabelStyle, label, STYLES } from "../../scene/label.ts";
import type { Label, Mark, Owner, Rect } from "../../scene/scene.ts";

/** Words without a box. */
export const wordsMark = (
  key: string,
  within: string | null,
  owner: Owner,
  at: Rect,
  labels: readonly Label[],
): Mark => ({
  key,
  look: "words",
  owner,
  state: "plain",
  radius: 0,
  ...at,
  labels,
  within,
});

/** A heading at the left and, where there is room, a figure at the right. 16 px high. */
export const heading = (
  key: string,
  within: string,
  owner: Owner,
  at: Pick<Rect, "x" | "y" | "w">,
  text: string,
  aside = "",
): Mark => {
  const title = label("title", text, STYLES.heading, { x: 0, y: 12, within: at.w });
  const left = at.w - title.width - 12;
  return wordsMark(key, within, owner, { ...at, h: 16 }, [
    title,
    ...(aside === "" || left < 40
      ? []
      : [label("aside", aside, STYLES.words, { x: at.w, y: 12, anchor: "end", within: left, tone: "ink-3" })]),
  ]);
};

/** A sentence cut into lines of at most `w` px, whole words each; a word wider than that stands alone and is cut. */
export const lines = (text: string, style: LabelStyle, w: number, most: number): readonly string[] => {
  const made: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && label("", longer, style, { x: 0, y: 0 }).width > w) {
      made.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") made.push(line);
  return made.length <= most ? made : [...made.slice(0, most - 1), made.slice(most - 1).join(" ")];
};

const LEADING = 18;

/** A sentence over at most so many lines, from the top of `at`. */
export const sentence = (
  key: string,
  within: string | null,
  owner: Owner,
  at: Pick<Rect, "x" | "y" | "w">,
  text: string,
  most: number,
): Mark => {
  const rows = lines(text, STYLES.words, at.w, most);
  return wordsMark(
    key,
    within,
    owner,
    { ...at, h: rows.length * LEADING },
    rows.map((row, index) =>
      label(`line ${index}`, row, STYLES.words, { x: 0, y: 13 + index * LEADING, within: at.w, tone: "ink-2" }),
    ),
  );
};

export const sentenceHeight = (text: string, w: number, most: number): number =>
  lines(text, STYLES.words, w, most).length * LEADING;
