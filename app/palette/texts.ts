import { chapters } from "../chapters/index.ts";
import { aboutOf } from "../diagrams/abouts.ts";
import { pictures } from "../diagrams/index.ts";
import { marks, prose } from "../site/about.ts";
import { plainText } from "../ui/plain-text.ts";
import type { Item, Source } from "./item.ts";

/** Letters before texts are looked through. */
const SHORTEST = 3;

/** A text sentence by sentence, without its marks. */
export const sentencesOf = (text: string): readonly string[] => plainText(text).split(/(?<=[.?!])\s+(?=[“A-Z])/);

const passages = (href: string, title: string, texts: readonly string[]): readonly Item[] =>
  texts.flatMap(sentencesOf).map((detail, at) => ({
    id: `${href} ${title} ${at}`,
    group: "In the text",
    title,
    detail,
    act: { does: "go", href },
  }));

const chapterPassages = (home: string): readonly Item[] =>
  chapters.flatMap(({ id, title, sections, task }) => {
    const page = `${home}learn/${id}`;
    return [
      ...sections.flatMap((section) => passages(`${page}#${section.id}`, section.heading, section.text)),
      ...passages(`${page}#now-you`, `${title}: now you`, [task.text, task.look]),
    ];
  });

const picturePassages = (home: string): readonly Item[] =>
  pictures.flatMap(({ id, title }) => {
    const { reading, leavesOut } = aboutOf(id);
    const page = `${home}d/${id}`;
    return [
      ...passages(`${page}#reading`, `${title}: how to read it`, [reading]),
      ...passages(`${page}#left-out`, `${title}: what it leaves out`, leavesOut),
    ];
  });

const aboutPassages = (home: string): readonly Item[] => {
  const page = `${home}about`;
  return [
    ...passages(page, prose.title, [prose.lead]),
    ...passages(`${page}#model`, prose.model.title, prose.model.text),
    ...passages(`${page}#marks`, prose.marks.title, [
      prose.marks.text,
      ...marks.map(([mark, says]) => `“${mark}”: ${says}`),
    ]),
    ...passages(`${page}#left-out`, prose.leftOut.title, prose.leftOut.text),
  ];
};

/** Every sentence of chapters, of what is said beside pictures and of what Silo says about itself, once something is asked for: it leads to where it stands. */
export const textSource = (home: string): Source => {
  const all = [...chapterPassages(home), ...picturePassages(home), ...aboutPassages(home)];
  return (query) => (query.trim().length < SHORTEST ? [] : all);
};
