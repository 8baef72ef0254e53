/** px of every poster. It is laid out at three quarters of that, so that no text is under 16 px. */
export const posterSize = { width: 640, height: 640 } as const;

/** px of a link preview. Source: the size that is asked for, https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const cardSize = { width: 1200, height: 630 } as const;
