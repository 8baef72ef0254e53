import { type LabelStyle, widthOf } from "../../scene/label.ts";

/** `services.exe starts svchost.exe ×3, AggregatorHost.exe, msdtc.exe` → `services.exe starts svchost.exe ×3 and 2 more` */
const counted = (text: string): readonly string[] => {
  const names = text.split(", ");
  return names.slice(1).map((_, hidden) => `${names.slice(0, -1 - hidden).join(", ")} and ${hidden + 1} more`);
};

/** What may be left out of a title, the least first: the answer, one name after another, what stands in brackets, a query. */
const shortened = (title: string): readonly string[] => [
  ...(title.includes(" starts ") ? counted(title) : []),
  title.replace(/ \(([0-9a-f]{12})\)$/, ""),
  title.replace(/ \((\d+) \w+\)$/, " ($1)"),
  title.replace(/\?.*$/, ""),
  title.replace(/ on the network \S+$/, ""),
];

/** The longest way to say what a row asks that has room: with the answer, without it, then shorter. Where none fits, the whole. */
export const fittingTitle = (title: string, answer: string | null, style: LabelStyle, room: number): string => {
  const whole = answer === null ? title : `${title}, answered ${answer}`;
  return [whole, title, ...shortened(title)].find((each) => widthOf(each, style) <= room) ?? whole;
};
