import { renderToStaticMarkup } from "react-dom/server";
import { aboutOf } from "../diagrams/abouts.ts";
import { pictures } from "../diagrams/index.ts";
import { makePageData } from "../site/make-page-data.ts";
import { EmbedPage } from "./EmbedPage.tsx";
import { oEmbedOf } from "./oembed.ts";

/** An embed as HTML, in pieces. Ways to other files begin with `./`, as from the site itself. */
export interface DrawnEmbed {
  readonly id: string;
  readonly title: string;
  /** Id of the step that its poster shows. */
  readonly opens: string;
  readonly body: string;
  /** The oEmbed response; null where nobody knows where the site will lie. */
  readonly oEmbed: unknown;
}

/** The embed of every picture. `siteUrl`: where the site will lie, ending with a slash; null where nobody knows. */
export const drawEmbeds = (siteUrl: string | null): readonly DrawnEmbed[] =>
  pictures.map(({ id, title }) => {
    const { steps, opens } = makePageData({ page: "diagram", id });
    const { takeaway } = aboutOf(id);
    return {
      id,
      title,
      opens,
      body: renderToStaticMarkup(
        <EmbedPage
          diagram={id}
          title={title}
          takeaway={takeaway}
          steps={steps}
          opens={opens}
          home="./"
          address={siteUrl === null ? null : `${siteUrl}d/${id}`}
        />,
      ),
      oEmbed: siteUrl === null ? null : oEmbedOf({ id, title, takeaway, steps: steps.length - 1, siteUrl }),
    };
  });
