/** Moments that one intent may set off before Silo stops to look: a world that runs longer never comes to rest by itself. */
export const momentsPerIntent = 200_000;

/** Moments of one session. A saved session that wants more is refused rather than left to run for hours. */
export const momentsPerSession = 1_000_000;

/** Intents of one session. */
export const intentsPerSession = 10_000;

/** Characters of all lines of a session together. */
export const typedPerSession = 2_000_000;
