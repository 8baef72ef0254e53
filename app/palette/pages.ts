import { pathOf } from "../route.ts";
import { pageHeads } from "../site/heads.ts";
import type { Item } from "./item.ts";

/** Every page of the site. */
export const pageItems = (home: string): readonly Item[] =>
  pageHeads().map((head) => ({
    id: pathOf(head),
    group: head.page === "diagram" ? "Pictures" : "Pages",
    title: head.page === "home" ? "Silo" : head.title.replace(/ · Silo$/, ""),
    detail: head.description,
    act: { does: "go", href: `${home}${pathOf(head)}` },
  }));
