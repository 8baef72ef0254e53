// Messages between an embed and the page that holds it. Version 1. Source: design/embed.md §4.

/** What an embed tells its page. */
export type FromEmbed =
  | {
      readonly type: "ready";
      /** px that it would like to have. */
      readonly height: number;
      readonly minHeight: number;
      /** Width by height. */
      readonly aspect: number;
      readonly steps: number;
      readonly title: string;
      readonly theme: string;
      /** Address of the picture of what is shown, for paper. */
      readonly poster: string;
      readonly capabilities: readonly string[];
    }
  | { readonly type: "resize"; readonly height: number }
  | {
      readonly type: "step";
      readonly index: number;
      readonly total: number;
      readonly label: string;
      readonly narration: string;
    }
  | { readonly type: "state"; readonly permalink: string; readonly poster: string }
  /** Tab left the figure, or Escape did. */
  | { readonly type: "exit"; readonly way: "prev" | "next" };

/** What a page tells an embed. */
export type FromHost =
  | {
      readonly type: "hello";
      readonly theme: string | null;
      readonly reducedMotion: boolean;
      readonly lang: string | null;
      /** px; null where there is no limit. */
      readonly maxHeight: number | null;
    }
  | { readonly type: "goto"; readonly step: string }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  | { readonly type: "theme"; readonly theme: string }
  | { readonly type: "visible"; readonly visible: boolean };

/** What every message is wrapped in. `id`: of the diagram. */
export const wrapped = <Message extends FromEmbed | FromHost>(id: string, message: Message) => ({
  silo: 1,
  id,
  ...message,
});

type Loose = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === "string" && value.length <= 200 ? value : null);

const isStep = (value: unknown): value is string | number =>
  (typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value)) ||
  (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1_000_000);

const themes: readonly string[] = ["light", "dark", "hc", "auto"];

/** What a page said; null for anything that is not a message of version 1. Never throws, whatever it is given. */
export const fromHost = (data: unknown): FromHost | null => {
  if (typeof data !== "object" || data === null) return null;
  const loose = data as Loose;
  if (loose.silo !== 1) return null;
  const theme = typeof loose.theme === "string" && themes.includes(loose.theme) ? loose.theme : null;
  switch (loose.type) {
    case "hello":
      return {
        type: "hello",
        theme,
        reducedMotion: loose.reducedMotion === true,
        lang: text(loose.lang),
        maxHeight: typeof loose.maxHeight === "number" && loose.maxHeight > 0 ? loose.maxHeight : null,
      };
    case "goto":
      return isStep(loose.step) ? { type: "goto", step: String(loose.step) } : null;
    case "play":
    case "pause":
      return { type: loose.type };
    case "theme":
      return theme === null ? null : { type: "theme", theme };
    case "visible":
      return typeof loose.visible === "boolean" ? { type: "visible", visible: loose.visible } : null;
    default:
      return null;
  }
};

const within = (value: unknown, most: number): number | null =>
  typeof value === "number" && value >= 0 && value <= most ? value : null;

/** Sentences are longer than names. */
const words = (value: unknown): string => (typeof value === "string" ? value.slice(0, 2000) : "");

const address = (value: unknown): string => (typeof value === "string" && /^https?:\/\//.test(value) ? value : "");

/** px that any frame may be asked to have; what is more is a mistake. */
const TALLEST = 10_000;
const MOST_STEPS = 1_000_000;

/** What an embed said; null for anything that is not a message of version 1. Never throws, whatever it is given. */
export const fromEmbed = (data: unknown): FromEmbed | null => {
  if (typeof data !== "object" || data === null) return null;
  const loose = data as Loose;
  if (loose.silo !== 1) return null;
  const height = within(loose.height, TALLEST);
  switch (loose.type) {
    case "ready":
      return height === null
        ? null
        : {
            type: "ready",
            height,
            minHeight: within(loose.minHeight, TALLEST) ?? 0,
            aspect: within(loose.aspect, TALLEST) ?? 0,
            steps: within(loose.steps, MOST_STEPS) ?? 0,
            title: words(loose.title),
            theme: words(loose.theme),
            poster: address(loose.poster),
            capabilities: Array.isArray(loose.capabilities) ? loose.capabilities.slice(0, 20).map(words) : [],
          };
    case "resize":
      return height === null ? null : { type: "resize", height };
    case "step":
      return {
        type: "step",
        index: within(loose.index, MOST_STEPS) ?? 0,
        total: within(loose.total, MOST_STEPS) ?? 0,
        label: words(loose.label),
        narration: words(loose.narration),
      };
    case "state":
      return address(loose.permalink) === ""
        ? null
        : { type: "state", permalink: address(loose.permalink), poster: address(loose.poster) };
    case "exit":
      return loose.way === "prev" || loose.way === "next" ? { type: "exit", way: loose.way } : null;
    default:
      return null;
  }
};

/** Lets no more than `most` through within a second; what is more is dropped. `now`: ms. */
export const limiter = (most: number, now: () => number): (() => boolean) => {
  let begun = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    const at = now();
    if (at - begun >= 1000) {
      begun = at;
      count = 0;
    }
    count += 1;
    return count <= most;
  };
};
