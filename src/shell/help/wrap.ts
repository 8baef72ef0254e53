/** Takes the first line off a text. A line may run over by `slop` if that ends the text. */
const cut = (width: number, slop: number, text: string): readonly [string, string] => {
  if (width + slop > text.length) return [text, ""];
  const head = text.slice(0, width);
  const blank = Math.max(head.lastIndexOf(" "), head.lastIndexOf("\t"), head.lastIndexOf("\n"));
  if (blank <= 0) return [text, ""];
  const newline = head.lastIndexOf("\n");
  const end = newline > 0 && newline < blank ? newline : blank;
  return [text.slice(0, end), text.slice(end + 1)];
};

const slop = 5;
const sensible = 24;

/**
 * Wraps a text whose first line starts at column `indent`, as spf13/pflag wraps the help of a flag.
 * The result is exact only for texts without characters beyond ASCII, which flags do not have.
 */
export const wrapAt = (indent: number, width: number, text: string): string => {
  const narrow = width - indent < sensible;
  const left = narrow ? 16 : indent;
  const margin = `\n${" ".repeat(left)}`;
  const lead = narrow ? margin : "";
  if (width - left < sensible) return text.replaceAll("\n", margin);
  const lines: string[] = [];
  let rest = text;
  do {
    const [line, after] = cut(width - left - slop, slop, rest);
    lines.push(line.replaceAll("\n", margin));
    rest = after;
  } while (rest !== "");
  return lead + lines.join(margin);
};
