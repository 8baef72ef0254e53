import { embedAddress, escaped } from "../shared.ts";
import type { Snippet } from "./snippet.ts";

export const slides: Snippet = {
  id: "slides",
  label: "Slides",
  copies: "the slide",
  note: "For reveal.js: loads when the slide is shown, and leaves the arrow keys to the deck until the figure has the focus.",
  text: (shared) =>
    `<iframe data-src="${escaped(embedAddress(shared))}" data-preload
  title="${escaped(`Interactive diagram: ${shared.title}`)}"
  width="960" height="600" style="border:0"></iframe>`,
};
