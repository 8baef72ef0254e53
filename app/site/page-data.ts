/** A step as a page that is drawn beforehand tells it. */
export interface ToldStep {
  readonly id: string;
  readonly text: string;
  readonly headline: boolean;
}

/** What a page needs of the engine to be drawn without it: made when the site is built, and carried in the page. */
export interface PageData {
  /** The steps of the page’s picture; empty for pages without one. */
  readonly steps: readonly ToldStep[];
  /** Id of the step that the picture shows first. */
  readonly opens: string;
}

export const noData: PageData = { steps: [], opens: "before" };

/** Id of the element that carries it. */
export const pageDataId = "page-data";
