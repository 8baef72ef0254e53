// The script of pages that hold embeds: height, colours, rest while out of sight, events and methods. Safe to include many times.
import { define } from "./element.ts";
import { adopt, type Embed, embedOf, frames, hear } from "./frame.ts";
import { watchTheme } from "./theme.ts";

declare global {
  interface Window {
    silo?: { readonly get: (element: Element | string) => Embed | null };
  }
}

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
/** Where Silo lies: this script is its `embed/v1.js`. */
const site = script.replace(/embed\/v1(\.[0-9a-f]+)?\.js.*$/, "");

const adoptAll = (): void => {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[data-silo]")) adopt(frame);
};

const begin = (): void => {
  adoptAll();
  new MutationObserver(adoptAll).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ["data-silo"],
  });
  watchTheme(() => {
    for (const frame of frames()) frame.sendTheme();
  });
};

if (window.silo === undefined) {
  window.silo = {
    get: (element) => embedOf(typeof element === "string" ? document.querySelector(element) : element),
  };
  addEventListener("message", hear);
  addEventListener("beforeprint", () => {
    for (const frame of frames()) frame.print();
  });
  addEventListener("afterprint", () => {
    for (const frame of frames()) frame.unprint();
  });
  define(site);
  if (document.body === null) addEventListener("DOMContentLoaded", begin);
  else begin();
}
