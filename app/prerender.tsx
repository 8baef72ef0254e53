import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { App } from "./App.tsx";
import { layoutHouse } from "./diagrams/house/layout.ts";
import { StillPicture } from "./diagrams/scene/StillPicture.tsx";
import { fresh } from "./lab/fresh.ts";
import { pageModules, pageScripts } from "./pages.ts";
import { withStills } from "./posters/stills.tsx";
import { pathOf } from "./route.ts";
import { headTags } from "./site/head-tags.ts";
import { type PageHead, pageHeads } from "./site/heads.ts";
import { makePageData } from "./site/make-page-data.ts";
import { pageDataId } from "./site/page-data.ts";

/** Sizes of the place that the picture gets on usual screens, each with the widest screen it is for. px. */
const places = [
  { name: "phone", width: 360, height: 0 },
  { name: "large-phone", width: 400, height: 0 },
  { name: "tablet", width: 757, height: 0 },
  { name: "laptop", width: 949, height: 500 },
  { name: "desktop", width: 1509, height: 700 },
];

const pictures = (): string =>
  places
    .map(({ name, width, height }) =>
      renderToStaticMarkup(<StillPicture name={name} scene={layoutHouse(fresh.house, width, height)} />),
    )
    .join("");

/** A page drawn beforehand. Ways to other files begin with `./`, as from the site itself. */
export interface DrawnPage {
  /** Where it lies below the site: `d/house`; empty for the first page. */
  readonly path: string;
  /** The module of its component: the end of its path. */
  readonly script: string;
  /** Tags for its head. */
  readonly tags: string;
  /** What goes into its root. */
  readonly body: string;
  /** What it carries for its script: an element. */
  readonly data: string;
}

// Within a script element nothing may look like its end.
const dataElement = (data: unknown): string =>
  `<script type="application/json" id="${pageDataId}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;

// While this module is being read: afterwards nothing more can be imported.
const components = new Map(
  await Promise.all(Object.entries(pageModules).map(async ([page, load]) => [page, (await load()).default] as const)),
);

const draw = (head: PageHead, siteUrl: string | null): DrawnPage => {
  const { page, id } = head;
  const Page = components.get(page);
  if (Page === undefined) throw new Error(`There is no page “${page}”.`);
  const data = makePageData(head);
  return {
    path: pathOf(head),
    script: pageScripts[page],
    tags: headTags(head, siteUrl),
    body: withStills(
      renderToString(<App Page={Page} route={{ page, id, home: "./" }} data={data} />).replace(
        "<!--picture-->",
        pictures,
      ),
    ),
    data: dataElement(data),
  };
};

/** Every page of the site, as HTML. `siteUrl`: where it will lie, ending with a slash; null where nobody knows. */
export const prerender = (siteUrl: string | null): readonly DrawnPage[] =>
  pageHeads().map((head) => draw(head, siteUrl));
