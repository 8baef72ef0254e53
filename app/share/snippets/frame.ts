import { frameHeight, frameShape, frameWidth } from "../../embed/size.ts";
import { embedAddress, escaped, frameScheme, frameTitle, pageAddress, type Shared } from "../shared.ts";
import type { Snippet } from "./snippet.ts";

// A frame of other colours than what is in it gets an opaque ground behind its round corners. Source: CSS Color Adjustment 1.
const style = ({ theme }: Shared): string =>
  `border:0;color-scheme:${frameScheme(theme)};width:100%;max-width:${frameWidth}px;height:auto;aspect-ratio:${frameShape};min-height:${frameHeight}px`;

// The origin of embeds is never that of the page around them: they may run scripts, and open the full version in a tab.
const sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

const frame = (shared: Shared, more: string): string =>
  `<iframe${more}${shared.credentialless ? " credentialless" : ""} src="${escaped(embedAddress(shared))}"
  title="${escaped(frameTitle(shared))}"
  width="100%" height="${frameHeight}" loading="lazy"
  style="${style(shared)}"
  allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin"
  sandbox="${sandbox}"></iframe>
<p><a href="${escaped(pageAddress(shared))}">${escaped(`${shared.title}: open the interactive version`)}</a></p>`;

export const plainFrame: Snippet = {
  id: "embed",
  label: "Embed",
  copies: "the embed",
  note: "Works wherever HTML does, with no script of the page: Ghost’s HTML card, Jekyll, an LMS. If your page has colours of its own, choose light or dark; the next tab follows them by itself.",
  text: (shared) => frame(shared, ""),
};

export const livelyFrame: Snippet = {
  id: "embed-script",
  label: "Embed with script",
  copies: "embed and script",
  note: "The same, and one small script of the page gives it the right height, the page’s colours, and rest while it is out of sight.",
  text: (shared) =>
    `${frame(shared, " data-silo")}\n<script async${shared.credentialless ? " crossorigin" : ""} src="${escaped(shared.site)}embed/v1.js"></script>`,
};
