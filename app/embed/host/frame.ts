import { type FromEmbed, type FromHost, fromEmbed } from "../protocol.ts";
import { hostTheme } from "./theme.ts";

/** What a page may ask of an embed on it. */
export interface Embed {
  readonly goto: (step: string | number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly theme: (theme: "auto" | "light" | "dark" | "hc") => void;
}

const embeds = new Map<HTMLIFrameElement, Frame>();

const tries = 20;
/** ms between them. */
const pause = 250;
/** px. No embed asks for more. */
const tallest = 2000;

/** One embed of this page. Known by its window: origins and ids may be anything. */
class Frame implements Embed {
  readonly element: HTMLIFrameElement;
  private answered = false;
  private asked = 0;
  /** What the page wished before the embed could hear it. */
  private readonly wishes: FromHost[] = [];
  /** What the page has said; "auto": as the page looks. */
  private wish = "auto";
  private visible = true;
  /** The theme that its address asks for, whatever its page looks like. */
  private own = "auto";
  /** Address of the picture of what the embed shows; empty before it has said so. */
  private poster = "";
  /** What stands in the frame's place on paper, and how the frame was shown before. */
  private onPaper: { readonly image: HTMLImageElement; readonly display: string } | null = null;

  constructor(element: HTMLIFrameElement) {
    this.element = element;
    this.greet();
    element.addEventListener("load", () => {
      this.answered = false;
      this.asked = 0;
      this.greet();
    });
  }

  readonly goto = (step: string | number): void => this.ask({ type: "goto", step: String(step) });
  readonly play = (): void => this.ask({ type: "play" });
  readonly pause = (): void => this.ask({ type: "pause" });

  readonly theme = (theme: string): void => {
    this.wish = theme;
    this.sendTheme();
  };

  /** What the page looks like, unless it says otherwise. */
  private get looks(): string {
    return this.wish === "auto" ? hostTheme() : this.wish;
  }

  // Else the browser paints an opaque ground behind the round corners. Source: CSS Color Adjustment 1, “Effects of the used color scheme”.
  private matchScheme(): void {
    const shown = this.own === "auto" ? this.looks : this.own;
    this.element.style.colorScheme = shown === "light" ? "light" : "dark";
  }

  sendTheme(): void {
    this.matchScheme();
    this.send({ type: "theme", theme: this.looks });
  }

  /** On paper frames are cut off: the picture stands in its place. */
  print(): void {
    if (this.onPaper !== null || this.poster === "") return;
    const image = document.createElement("img");
    // Browsers wait for those before they print.
    image.loading = "lazy";
    image.src = this.poster;
    image.alt = this.element.title;
    image.style.cssText = "max-width:100%;height:auto";
    this.element.after(image);
    this.onPaper = { image, display: this.element.style.display };
    this.element.style.display = "none";
  }

  unprint(): void {
    if (this.onPaper === null) return;
    this.onPaper.image.remove();
    this.element.style.display = this.onPaper.display;
    this.onPaper = null;
  }

  show(visible: boolean): void {
    this.visible = visible;
    this.send({ type: "visible", visible });
  }

  hear(message: FromEmbed): void {
    if (!this.answered) {
      this.answered = true;
      this.send({ type: "visible", visible: this.visible });
      for (const wish of this.wishes.splice(0)) this.send(wish);
    }
    if (message.type === "ready" || message.type === "resize") this.grow(message.height);
    if (message.type === "ready" && this.element.title === "") this.element.title = message.title;
    if (message.type === "ready") {
      this.own = message.theme;
      this.matchScheme();
    }
    if ("poster" in message) this.poster = message.poster;
    if (message.type === "exit") this.leave(message.way);
    const { type, ...detail } = message;
    this.element.dispatchEvent(new CustomEvent(`silo:${type}`, { detail, bubbles: true }));
  }

  // A frame that its page made high enough keeps the height that it was given: nothing on the page moves.
  private grow(height: number): void {
    this.element.style.minHeight = `${Math.round(Math.min(tallest, height))}px`;
  }

  // Only for who was in the figure: focus is never taken from anywhere else.
  private leave(way: string): void {
    if (document.activeElement === this.element && way === "next") this.element.blur();
  }

  private ask(wish: FromHost): void {
    if (this.answered) this.send(wish);
    else this.wishes.push(wish);
  }

  private send(message: FromHost): void {
    this.element.contentWindow?.postMessage({ silo: 1, ...message }, "*");
  }

  /** Until it answers, for it may not have been there the first time. */
  private greet(): void {
    if (this.answered || this.asked >= tries || !this.element.isConnected) return;
    this.asked += 1;
    this.send({
      type: "hello",
      theme: this.looks,
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
      lang: document.documentElement.lang || null,
      maxHeight: null,
    });
    setTimeout(() => this.greet(), pause);
  }
}

const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) embeds.get(target as HTMLIFrameElement)?.show(isIntersecting);
});

/** Takes care of a frame from now on; again is the same. */
export const adopt = (element: HTMLIFrameElement): Embed => {
  const known = embeds.get(element);
  if (known !== undefined) return known;
  const frame = new Frame(element);
  embeds.set(element, frame);
  sight.observe(element);
  return frame;
};

export const frames = (): Iterable<Frame> => embeds.values();

export const embedOf = (element: Element | null): Embed | null =>
  (element instanceof HTMLIFrameElement && embeds.get(element)) ||
  embeds.get(element?.querySelector("iframe") as HTMLIFrameElement) ||
  null;

/** What came from one of our frames, whatever it says of itself. */
export const hear = ({ data, source }: MessageEvent): void => {
  const message = fromEmbed(data);
  if (message === null) return;
  for (const frame of embeds.values()) if (frame.element.contentWindow === source) frame.hear(message);
};
