import { adopt, type Embed, embedOf } from "./frame.ts";
import { hostTheme } from "./theme.ts";

const parameters = [
  "step",
  "from",
  "to",
  "loop",
  "play",
  "speed",
  "controls",
  "focus",
  "observer",
  "host",
  "run",
  "caption",
  "lang",
];

const address = (site: string, element: Element): string => {
  const name = element.getAttribute("name") ?? "house";
  const query = new URLSearchParams();
  for (const parameter of parameters) {
    const value = element.getAttribute(parameter);
    if (value !== null) query.set(parameter, value);
  }
  const theme = element.getAttribute("color-scheme") ?? element.getAttribute("theme");
  if (theme !== null && theme !== "auto") query.set("theme", theme);
  const text = query.toString();
  return `${site}embed/v1/${encodeURIComponent(name)}${text === "" ? "" : `?${text}`}`;
};

/** `<silo-diagram name="storage">` around a linked picture: the picture stays until Start is pressed, then it lives. */
export const define = (site: string): void => {
  if (customElements.get("silo-diagram") !== undefined) return;
  customElements.define(
    "silo-diagram",
    class extends HTMLElement {
      private started = false;

      connectedCallback(): void {
        if (this.started || this.querySelector(":scope > button") !== null) return;
        const { style } = this;
        style.display = "block";
        style.position = "relative";
        // As wide as its picture, so that the button is over it.
        style.width = "fit-content";
        style.maxWidth = "100%";
        const picture = this.querySelector("img");
        const scheme = this.getAttribute("color-scheme") ?? "auto";
        if (picture !== null && (scheme === "dark" || (scheme === "auto" && hostTheme() === "dark")))
          picture.src = picture.src.replace(/(?<!\.dark)\.svg$/, ".dark.svg");
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = "Start";
        button.style.cssText =
          "position:absolute;left:50%;top:50%;translate:-50% -50%;min-height:44px;padding:0 24px;border:2px solid #fffefb;border-radius:12px;" +
          "background:#16202b;color:#fffefb;font:600 16px/1 system-ui,sans-serif;cursor:pointer";
        button.setAttribute("aria-label", `Start the interactive diagram ${this.getAttribute("name") ?? ""}`.trim());
        button.addEventListener("click", () => this.start());
        this.append(button);
        const play = this.getAttribute("play");
        if (play === "1" || play === "visible") this.startWhenSeen();
      }

      start(): void {
        if (this.started) return;
        this.started = true;
        const frame = document.createElement("iframe");
        const picture = this.querySelector("img");
        frame.src = address(site, this);
        frame.title = picture?.alt ?? `Interactive diagram: ${this.getAttribute("name") ?? ""}`;
        frame.allow = "fullscreen; clipboard-write";
        frame.referrerPolicy = "strict-origin-when-cross-origin";
        this.style.width = "";
        frame.style.cssText = `border:0;width:100%;height:${Math.max(360, Math.round(this.getBoundingClientRect().height))}px`;
        // Pressed by somebody who wants it: it plays, as far as it may.
        if (!this.hasAttribute("play")) frame.src += `${frame.src.includes("?") ? "&" : "?"}play=1`;
        this.replaceChildren(frame);
        adopt(frame);
      }

      /** Methods of a frame's embed; null before it has been started. */
      get embed(): Embed | null {
        return embedOf(this);
      }

      private startWhenSeen(): void {
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
        const observer = new IntersectionObserver((entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          this.start();
        });
        observer.observe(this);
      }
    },
  );
};
