import { heightFor, widthFor } from "../tape/widths.ts";

/** px of the player below the picture. */
const BAR = 112;

/** No higher than hosts of every kind let a frame be. Source: wp-embed.js clamps to 200–1000. */
const TALLEST = 1000;

/** px that an embed would like to have in a frame of that width. */
export const wantedHeight = (width: number, controls: "full" | "min" | "none"): number => {
  const tape = widthFor(width);
  const picture = Math.ceil(heightFor(tape) * Math.max(1, width / tape)) + 2;
  return Math.min(TALLEST, picture + (controls === "none" ? 0 : BAR));
};
