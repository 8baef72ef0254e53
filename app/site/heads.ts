import { chapters } from "../chapters/index.ts";
import { aboutOf } from "../diagrams/abouts.ts";
import { pictures } from "../diagrams/index.ts";
import type { PageKind } from "../route.ts";

/** What the head of a page says of it. */
export interface PageHead {
  readonly page: PageKind;
  readonly id: string | null;
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  /** Id of the picture that stands for the page where it is linked to. */
  readonly picture: string;
}

const page = (
  kind: PageKind,
  title: string,
  description: string,
  picture = "house",
  id: string | null = null,
): PageHead => ({ page: kind, id, title, description, picture });

/** Every page there is, in the order of the site. */
export const pageHeads = (): readonly PageHead[] => [
  page(
    "home",
    "Silo: a Windows container host with glass walls",
    "Type a real docker command and watch it travel through the Docker engine and Compute Services into one shared Windows kernel. Stop time anywhere, step back, ask why.",
  ),
  page(
    "learn",
    "Learn · Silo",
    "How Windows containers really work, in short chapters whose pictures answer to you: from docker run to the first process, from links on a disk to layers.",
  ),
  ...chapters.map(({ id, title, takeaway, picture }) => page("chapter", `${title} · Silo`, takeaway, picture, id)),
  page(
    "lab",
    "Lab · Silo",
    "Every picture, a terminal on the host and in each container, time to step through both ways, and an inspector that says why.",
  ),
  page(
    "gallery",
    "Diagrams · Silo",
    "Every picture of how Windows containers work: each with its steps, its sources and a way to put it into your own post.",
  ),
  ...pictures.map(({ id, title }) => page("diagram", `${title} · Silo`, aboutOf(id).takeaway, id, id)),
  page(
    "about",
    "About · Silo",
    "What Silo is, how true its pictures are, what they leave out, and where every statement comes from.",
  ),
];
