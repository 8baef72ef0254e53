import { chapterOf } from "../chapters/index.ts";
import { slugOf, terms } from "../glossary/terms.ts";
import { pathOf } from "../route.ts";
import { pageHeads } from "../site/heads.ts";
import type { Item } from "./item.ts";

/** What people ask who want a chapter. */
const questionOf = (id: string | null): string => chapterOf(id ?? "")?.question ?? "";

/** Every page of the site. */
export const pageItems = (home: string): readonly Item[] =>
  pageHeads().map((head) => ({
    id: pathOf(head),
    group: head.page === "diagram" ? "Pictures" : head.page === "chapter" ? "Chapters" : "Pages",
    title: head.page === "home" ? "Silo" : head.title.replace(/ · Silo$/, ""),
    detail: `${head.description} ${questionOf(head.id)}`.trim(),
    act: { does: "go", href: `${home}${pathOf(head)}` },
  }));

/** Every term of the glossary: it leads to where terms are explained. */
export const termItems = (home: string): readonly Item[] =>
  terms.map(({ name, meaning, linux }) => ({
    id: name,
    group: "Terms",
    title: name,
    detail: linux === undefined ? meaning : `${meaning} On Linux: ${linux}`,
    act: { does: "go", href: `${home}learn#${slugOf(name)}` },
  }));
