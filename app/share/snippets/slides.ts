import { frameHeight, frameWidth } from "../../embed/size.ts";
import { embedAddress, escaped, frameScheme, frameTitle } from "../shared.ts";
import type { Snippet } from "./snippet.ts";

export const slides: Snippet = {
  id: "slides",
  label: "Slides",
  copies: "the slide",
  note: "For reveal.js: loads when the slide is shown, and leaves the arrow keys to the deck until the figure has the focus.",
  text: (shared) =>
    `<iframe${shared.credentialless ? " credentialless" : ""} data-src="${escaped(embedAddress(shared))}" data-preload
  title="${escaped(frameTitle(shared))}"
  width="${frameWidth}" height="${frameHeight}" style="border:0;color-scheme:${frameScheme(shared.theme)}"></iframe>`,
};
