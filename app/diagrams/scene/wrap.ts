import { type LabelStyle, widthOf } from "./label.ts";

/** Lines of at most `width` px, broken at blanks; what does not fit into `most` lines is all in the last. */
export const wrapped = (text: string, look: LabelStyle, width: number, most: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, look) > width && lines.length < most - 1) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
};
