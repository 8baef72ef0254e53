/** px for which tapes are laid out: phones, narrow and wide columns of text, whole pages. */
export const tapeWidths = [320, 400, 480, 600, 720] as const;

/** The widest that fits; the narrowest where none does. What is left over is scaled up. */
export const widthFor = (available: number): number =>
  tapeWidths.findLast((width) => width <= available) ?? tapeWidths[0];

/** px within which a scene of that width stays where it can: with a player below it, it fills a frame of the usual height. */
export const heightFor = (width: number): number => (width >= 720 ? 450 : width >= 480 ? 460 : 440);

/** Where the tape of a picture lies below the site. */
export const tapeFile = (diagram: string, width: number): string => `tapes/v2/${diagram}/${width}.json`;
