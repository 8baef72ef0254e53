import type { Route } from "../route.ts";
import type { PageData } from "./page-data.ts";

/** What every page is drawn from. */
export interface PageProps {
  readonly route: Route;
  readonly data: PageData;
}
