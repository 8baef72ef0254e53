import { element } from "./element.ts";
import { livelyFrame, plainFrame } from "./frame.ts";
import { jsx } from "./jsx.ts";
import { link } from "./link.ts";
import { markdown } from "./markdown.ts";
import { slides } from "./slides.ts";
import type { Snippet } from "./snippet.ts";

/** Every way, in the order in which they are offered. */
export const snippets: readonly Snippet[] = [link, plainFrame, livelyFrame, markdown, slides, jsx, element];
