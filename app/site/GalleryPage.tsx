import { PictureCards } from "./PictureCards.tsx";
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
      <PictureCards home={route.home} heading={2} />
    </article>
  </SiteFrame>
);

export default GalleryPage;
