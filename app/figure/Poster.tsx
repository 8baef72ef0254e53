import { NARROW, posterFormat } from "../posters/size.ts";

export interface PosterProps {
  readonly home: string;
  readonly diagram: string;
  /** Id of a step of the picture’s story. */
  readonly step: string;
  readonly alt: string;
  /** Not before one comes near it. */
  readonly lazy?: boolean;
  /** In a narrow column another one, whose letters are large enough there. */
  readonly narrow?: boolean;
}

/** A step of a picture as it was drawn when the site was built. */
export const Poster = ({ home, diagram, step, alt, lazy = false, narrow = false }: PosterProps) =>
  // In a single file there are no pictures beside it.
  home.startsWith("#") ? null : (
    <picture className="poster">
      {narrow ? (
        <>
          <source
            media={`(max-width: ${NARROW}px) and (prefers-color-scheme: dark)`}
            srcSet={`${home}img/v1/${diagram}/${step}.narrow.dark.svg`}
          />
          <source media={`(max-width: ${NARROW}px)`} srcSet={`${home}img/v1/${diagram}/${step}.narrow.svg`} />
        </>
      ) : null}
      <source media="(prefers-color-scheme: dark)" srcSet={`${home}img/v1/${diagram}/${step}.dark.svg`} />
      <img
        src={`${home}img/v1/${diagram}/${step}.svg`}
        alt={alt}
        width={posterFormat.width}
        height={posterFormat.height}
        {...(lazy ? { loading: "lazy" as const } : {})}
      />
    </picture>
  );
