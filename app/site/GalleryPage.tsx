import { aboutOf } from "../diagrams/abouts.ts";
import { pictures } from "../diagrams/index.ts";
import { Poster } from "../figure/Poster.tsx";
import type { PageProps } from "./page-props.ts";
import { SiteFrame } from "./SiteFrame.tsx";

/** Every picture, as cards. */
const GalleryPage = ({ route }: PageProps) => (
  <SiteFrame route={route}>
    <article className="gallery">
      <header>
        <h1>Diagrams</h1>
        <p className="lead">
          Each is a living picture of the same machine: step through it both ways, open it in the lab, or put it into
          your own post.
        </p>
      </header>
      <ul className="cards">
        {pictures.map(({ id, title }) => (
          <li key={id}>
            <a className="card" href={`${route.home}d/${id}`}>
              <Poster home={route.home} diagram={id} step="default" alt="" />
              <h2>{title}</h2>
              <p>{aboutOf(id).takeaway}</p>
            </a>
          </li>
        ))}
      </ul>
    </article>
  </SiteFrame>
);

export default GalleryPage;
