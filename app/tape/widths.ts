/** px for which tapes are laid out: a phone’s embed, a column of text, a wide column. */
export const tapeWidths = [320, 480, 720] as const;

/** The widest that fits; the narrowest where none does. What is left over is scaled up: nothing is ever scaled down. */
export const widthFor = (available: number): number =>
  tapeWidths.findLast((width) => width <= available) ?? tapeWidths[0];

/** px within which a scene of that width stays where it can. */
export const heightFor = (width: number): number => (width >= 720 ? 430 : width >= 480 ? 400 : 420);
