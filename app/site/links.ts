import type { PageKind, Route } from "../route.ts";

export interface SiteLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

const links: readonly { readonly path: string; readonly label: string; readonly pages: readonly PageKind[] }[] = [
  { path: "learn", label: "Learn", pages: ["learn", "chapter"] },
  { path: "lab", label: "Lab", pages: ["lab"] },
  { path: "diagrams", label: "Diagrams", pages: ["gallery", "diagram"] },
  { path: "about", label: "About", pages: ["about"] },
];

/** The pages that every page leads to. */
export const siteLinks = ({ page, home }: Route): readonly SiteLink[] =>
  links.map(({ path, label, pages }) => ({ href: `${home}${path}`, label, current: pages.includes(page) }));
