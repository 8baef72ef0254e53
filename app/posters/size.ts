/** How a poster is shaped. */
export interface PosterFormat {
  /** px that it is shown at. */
  readonly width: number;
  readonly height: number;
  /** How much smaller than that it is laid out: its letters grow by it. */
  readonly scale: number;
  /** Lines of the sentence below the picture. */
  readonly lines: number;
}

/** Every poster, wherever it is shown. No text is under 16 px. */
export const posterFormat = { width: 640, height: 640, scale: 0.75, lines: 3 } as const satisfies PosterFormat;

/** What embeds in narrow columns show: there, letters of the other would be too small. */
export const narrowPosterFormat = { width: 320, height: 576, scale: 1, lines: 6 } as const satisfies PosterFormat;

/** px. Columns up to it are narrow: from the next one on no letter of the other poster is under 12 px. */
export const NARROW = 479;

/** px of a link preview. Source: the size that is asked for, https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const cardSize = { width: 1200, height: 630 } as const;
