/** Kinds of pages; a `diagram` and a `chapter` have an id. */
export type PageKind = "home" | "lab" | "gallery" | "diagram" | "learn" | "chapter" | "about";

export interface Route {
  readonly page: PageKind;
  /** Of the picture or chapter; null for other pages. */
  readonly id: string | null;
  /** The way to where the site lies, from this page. Ends with a slash. */
  readonly home: string;
}

/** Where each kind of page lies below the site; `*` is an id. */
const places: readonly (readonly [PageKind, readonly string[]])[] = [
  ["diagram", ["d", "*"]],
  ["chapter", ["learn", "*"]],
  ["learn", ["learn"]],
  ["gallery", ["diagrams"]],
  ["about", ["about"]],
  ["lab", ["lab"]],
];

const idPattern = /^[a-z][a-z0-9-]*$/;

const fits = (place: readonly string[], end: readonly string[]): boolean =>
  end.length === place.length &&
  place.every((part, at) => part === end[at] || (part === "*" && idPattern.test(end[at] ?? "")));

/** The page of an address, wherever the site lies: `/lab`, `/silo/d/house.html`. */
export const routeOf = (path: string): Route => {
  const folder = /\/(index\.html)?$/.test(path);
  const parts = path
    .replace(/(\/index)?\.html$/, "")
    .split("/")
    .filter((part) => part !== "");
  for (const [page, place] of places) {
    const end = parts.slice(-place.length);
    if (!fits(place, end)) continue;
    const up = place.length - (folder ? 0 : 1);
    return { page, id: place.includes("*") ? (end.at(-1) ?? null) : null, home: up === 0 ? "./" : "../".repeat(up) };
  }
  return { page: "home", id: null, home: "./" };
};

/** Where a page lies below the site: `d/house`; empty for the first page. */
export const pathOf = ({ page, id }: Pick<Route, "page" | "id">): string => {
  const place = places.find(([kind]) => kind === page)?.[1] ?? [];
  return place.map((part) => (part === "*" ? (id ?? "") : part)).join("/");
};
