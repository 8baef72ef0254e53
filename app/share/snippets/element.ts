import { altText, escaped, pageAddress, pictureAddress, type Shared } from "../shared.ts";
import type { Snippet } from "./snippet.ts";

const attributes = ({ step, range, loop, theme, caption, controls, run }: Shared): string =>
  (
    [
      ["step", step],
      ["from", range?.from],
      ["to", range?.to],
      ["loop", loop ? "1" : undefined],
      ["color-scheme", theme],
      ["caption", caption ? undefined : "0"],
      ["controls", controls === "min" ? undefined : controls],
      ["run", run ?? undefined],
    ] as const
  )
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]))
    .join("");

export const element: Snippet = {
  id: "element",
  label: "Web component",
  copies: "the component",
  note: "A linked picture with a Start button: nothing is loaded before somebody wants it, and without scripts the picture remains.",
  text: (shared) =>
    `<silo-diagram name="${shared.diagram}"${attributes(shared)}>
  <a href="${escaped(pageAddress(shared))}">
    <img src="${escaped(pictureAddress(shared))}" width="640" height="640" loading="lazy" style="max-width:100%;height:auto"
      alt="${escaped(altText(shared))}">
  </a>
</silo-diagram>
<script async src="${escaped(shared.site)}embed/v1.js"></script>`,
};
