import { aboutOf } from "../diagrams/abouts.ts";
import { pathOf } from "../route.ts";
import type { PageHead } from "./heads.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => entities[each] ?? each);

const named = (name: string, content: string): string => `<meta name="${name}" content="${escaped(content)}">`;

const property = (name: string, content: string): string => `<meta property="${name}" content="${escaped(content)}">`;

/** Size of the pictures that stand for a page where it is linked to, px. */
const linked = { width: 1200, height: 630 };

/** What search engines read of a page. Source: schema.org, LearningResource. */
const linkedData = ({ page, title, description, picture }: PageHead, address: string, siteUrl: string): string =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": page === "diagram" || page === "chapter" ? "LearningResource" : "WebPage",
    name: title.replace(/ · Silo$/, ""),
    description,
    url: address,
    image: `${siteUrl}img/v1/${picture}/default.png`,
    inLanguage: "en",
    isAccessibleForFree: true,
    ...(page === "chapter" ? { learningResourceType: "Interactive chapter", teaches: description } : {}),
    ...(page === "diagram"
      ? { learningResourceType: "Interactive diagram", teaches: aboutOf(picture).takeaway, interactivityType: "active" }
      : {}),
  }).replaceAll("<", "\\u003c");

/** What only a page with a known address can say of itself. */
const addressed = (head: PageHead, siteUrl: string): readonly string[] => {
  const address = `${siteUrl}${pathOf(head)}`;
  const image = `${siteUrl}img/v1/${head.picture}/default.png`;
  return [
    ...(head.page === "diagram"
      ? [
          `<link rel="alternate" type="application/json+oembed" href="${siteUrl}oembed/${head.id}.json" title="${escaped(head.title)}">`,
        ]
      : []),
    `<link rel="canonical" href="${escaped(address)}">`,
    property("og:url", address),
    property("og:image", image),
    property("og:image:width", String(linked.width)),
    property("og:image:height", String(linked.height)),
    property("og:image:alt", aboutOf(head.picture).takeaway),
    named("twitter:image", image),
    `<script type="application/ld+json">${linkedData(head, address, siteUrl)}</script>`,
  ];
};

/** The tags of a page’s head. Without a known address (`SITE_URL`), those that need one are left out. Source: design/embed.md §2, §5. */
export const headTags = (head: PageHead, siteUrl: string | null): string =>
  [
    `<title>${escaped(head.title)}</title>`,
    named("description", head.description),
    ...(siteUrl === null ? [] : addressed(head, siteUrl)),
    property("og:type", head.page === "diagram" || head.page === "chapter" ? "article" : "website"),
    property("og:site_name", "Silo"),
    property("og:title", head.title),
    property("og:description", head.description),
    named("twitter:card", "summary_large_image"),
    named("twitter:title", head.title),
    named("twitter:description", head.description),
  ].join("\n    ");
