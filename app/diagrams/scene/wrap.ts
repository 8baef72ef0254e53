import { type LabelStyle, widthOf } from "./label.ts";

/** A word as it is; one that is wider than a line in parts, which end where paths and addresses have a joint. */
const partsOf = (word: string, look: LabelStyle, width: number): readonly string[] => {
  if (widthOf(word, look) <= width) return [word];
  const joints = word.split(/(?<=[\\/_.?&=-])/);
  return joints.flatMap((joint) => (widthOf(joint, look) <= width ? [joint] : [...joint]));
};

/** Lines of at most `width` px, broken at blanks; what does not fit into `most` lines is all in the last. */
export const wrapped = (text: string, look: LabelStyle, width: number, most: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" "))
    partsOf(word, look, width).forEach((part, at) => {
      const longer = at > 0 || line === "" ? line + part : `${line} ${part}`;
      if (line !== "" && widthOf(longer, look) > width && lines.length < most - 1) {
        lines.push(line);
        line = part;
      } else line = longer;
    });
  return line === "" ? lines : [...lines, line];
};
