export type Page = "home" | "lab";

export interface Route {
  readonly page: Page;
  /** The way to where the site lies, from this page. Ends with a slash. */
  readonly home: string;
}

/** The page of an address, wherever the site lies: `/lab`, `/silo/lab.html`, `/silo/lab/`. */
export const routeOf = (path: string): Route => {
  const found = /\/lab(\.html|\/index\.html|\/)?$/.exec(path);
  return { page: found === null ? "home" : "lab", home: found?.[1]?.startsWith("/") ? "../" : "./" };
};
