/**
 * px of a frame that holds every picture with its player, from 320 px of width on: the same in what is pasted, in oEmbed and in what an
 * embed asks for, so that nothing moves when it answers. Held by e2e/embed/fitting.spec.ts.
 */
export const frameHeight = 640;

/** Height by width of frames that are wide enough for it. */
const SHAPE = { width: 16, height: 10 } as const;

/** The shape, as style sheets write it. */
export const frameShape = `${SHAPE.width}/${SHAPE.height}`;

/** px beyond which a pasted frame does not grow: with more, its picture and its words no longer go on one screen. */
export const frameWidth = 960;

/** No higher than hosts of every kind let a frame be. Source: wp-embed.js clamps to 200–1000. */
const TALLEST = 1000;

/** px that an embed would like to have in a frame of that width. `least`: what its content was found to take. */
export const wantedHeight = (width: number, least = 0): number =>
  Math.min(TALLEST, Math.max(frameHeight, Math.floor((width * SHAPE.height) / SHAPE.width), Math.ceil(least)));
