import { runOf } from "../figure/runs.ts";
import type { Route } from "../route.ts";
import { noData, type PageData } from "./page-data.ts";

/** What the page of a route needs of the engine. */
export const makePageData = ({ page, id }: Pick<Route, "page" | "id">): PageData => {
  if (page !== "diagram" || id === null) return noData;
  const { steps, story } = runOf(id);
  return { steps: steps.map(({ id: step, text, headline }) => ({ id: step, text, headline })), opens: story.opens };
};
