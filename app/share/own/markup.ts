import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

/** What React draws, as markup. The page has that React already; the one for servers would come on top. */
export const markupOf = (drawing: ReactNode): string => {
  const place = document.createElement("div");
  const root = createRoot(place);
  flushSync(() => root.render(drawing));
  const markup = place.innerHTML;
  root.unmount();
  return markup;
};
