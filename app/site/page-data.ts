/** A step as a page that is drawn beforehand tells it. */
export interface ToldStep {
  readonly id: string;
  /** What it was called once. */
  readonly formerly?: readonly string[];
  readonly text: string;
  readonly headline: boolean;
}

/** Where a section of a chapter brings its picture, and which answer to its question is right. */
export interface SectionData {
  /** Id of its step. */
  readonly step: string;
  /** What happens in that step. */
  readonly text: string;
  /** Ids and places of the answer: null where it asks nothing. */
  readonly shownAt: string | null;
  readonly right: number | null;
  /** The number of its step within the story's session, as addresses of the lab count. */
  readonly lab: string;
}

/** What a page needs of the engine to be drawn without it: made when the site is built, and carried in the page. */
export interface PageData {
  /** The steps of the page’s picture; empty for pages without one. */
  readonly steps: readonly ToldStep[];
  /** Id of the step that the picture shows first. */
  readonly opens: string;
  /** Of the page's chapter; empty for pages without one. */
  readonly sections: readonly SectionData[];
  /** The session that its picture plays, as share links carry it; null for pages without a chapter. */
  readonly run: string | null;
  /** The session in which the chapter's task is prepared, likewise. */
  readonly task: string | null;
}

export const noData: PageData = { steps: [], opens: "before", sections: [], run: null, task: null };

/** Id of the element that carries it. */
export const pageDataId = "page-data";
