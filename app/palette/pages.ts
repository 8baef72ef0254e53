import { slugOf, terms } from "../glossary/terms.ts";
import { pathOf } from "../route.ts";
import { pageHeads } from "../site/heads.ts";
import type { Item } from "./item.ts";

/** Every page of the site. */
export const pageItems = (home: string): readonly Item[] =>
  pageHeads().map((head) => ({
    id: pathOf(head),
    group: head.page === "diagram" ? "Pictures" : head.page === "chapter" ? "Chapters" : "Pages",
    title: head.page === "home" ? "Silo" : head.title.replace(/ · Silo$/, ""),
    detail: head.description,
    act: { does: "go", href: `${home}${pathOf(head)}` },
  }));

/** Every term of the glossary: it leads to where terms are explained. */
export const termItems = (home: string): readonly Item[] =>
  terms.map(({ name, meaning }) => ({
    id: name,
    group: "Terms",
    title: name,
    detail: meaning,
    act: { does: "go", href: `${home}learn#${slugOf(name)}` },
  }));
