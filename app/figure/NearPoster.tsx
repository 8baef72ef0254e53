import { useNear } from "../ui/use-near.ts";
import { Poster, type PosterProps } from "./Poster.tsx";
import "./figure.css";

/** A poster that is fetched when one comes to it; until then its place. A browser’s own lazy loading asks for it a screen or two too early, and drawing it takes as long as waking the page. */
export const NearPoster = (poster: PosterProps) => {
  const [place, near] = useNear<HTMLDivElement>();
  return near ? (
    <Poster {...poster} />
  ) : (
    <>
      <div className="poster-place" ref={place} />
      <noscript>
        <Poster {...poster} />
      </noscript>
    </>
  );
};
