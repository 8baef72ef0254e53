import { posterSize } from "../posters/size.ts";

export interface PosterProps {
  readonly home: string;
  readonly diagram: string;
  /** Id of a step of the picture’s story. */
  readonly step: string;
  readonly alt: string;
  /** Not before one comes near it. */
  readonly lazy?: boolean;
}

/** A step of a picture as it was drawn when the site was built. */
export const Poster = ({ home, diagram, step, alt, lazy = false }: PosterProps) =>
  // In a single file there are no pictures beside it.
  home.startsWith("#") ? null : (
    <picture className="poster">
      <source media="(prefers-color-scheme: dark)" srcSet={`${home}img/v1/${diagram}/${step}.dark.svg`} />
      <img
        src={`${home}img/v1/${diagram}/${step}.svg`}
        alt={alt}
        width={posterSize.width}
        height={posterSize.height}
        {...(lazy ? { loading: "lazy" as const } : {})}
      />
    </picture>
  );
