// What an embed runs before anybody touches it: no framework. It picks the poster, tells its page how high it would like to be, and fetches
// the living figure when it is wanted.
import { leaveByKey } from "./leave.ts";
import type { Mounted, ToldStep } from "./mount.tsx";
import { nameDocument } from "./name-document.ts";
import { readParameters } from "./parameters.ts";
import { type FromEmbed, type FromHost, fromHost, limiter, wrapped } from "./protocol.ts";
import { rangeOf } from "./range.ts";
import { heightMessages } from "./shims.ts";
import { frameHeight, wantedHeight } from "./size.ts";
import type { Pressed } from "./watch.ts";

type Mount = typeof import("./mount.tsx");

const root = document.documentElement;
const { diagram = "", figure = "", sheet = "", home = "./", title = "" } = root.dataset;
const parameters = readParameters(location.search);
const find = <Found extends HTMLElement>(selector: string): Found | null => document.querySelector<Found>(selector);

const steps = [...document.querySelectorAll<HTMLElement>(".embed-text [data-step]")].map((item) => ({
  id: item.dataset.step ?? "",
  text: item.textContent ?? "",
}));

const { opens = "" } = root.dataset;
const ids = steps.map(({ id }) => id);
const { start, from, to } = rangeOf(parameters, ids, opens);

const embedded = window.parent !== window;
const say = (message: FromEmbed): void => {
  if (embedded) window.parent.postMessage(wrapped(diagram, message), "*");
};

let hostTheme: string | null = null;
const paint = (): void => {
  const theme = parameters.theme === "auto" ? hostTheme : parameters.theme;
  if (theme === null || theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const dark = theme === "auto" || theme === null ? null : theme === "dark";
  // Where a theme is asked for, the system's does not count.
  for (const source of document.querySelectorAll<HTMLSourceElement>(".embed-poster source"))
    if (source.srcset.endsWith(".dark.svg")) {
      source.dataset.media ??= source.media;
      const narrow = source.dataset.media.replace(/(^| and )\(prefers-color-scheme: dark\)/, "");
      source.media = dark === null ? source.dataset.media : dark ? narrow || "all" : "not all";
    }
};

/** The address of another step's picture. */
const named = (address: string, id: string): string => address.replace(/[^/.]+(?=\.[^/]*$)/, id);

const posterOf = (id: string): string => new URL(`${home}img/v1/${diagram}/${id}.svg`, location.href).href;

const showPoster = (number: number): void => {
  const { id, text } = steps[number] ?? { id: "default", text: "" };
  const image = find<HTMLImageElement>(".embed-poster img");
  if (image === null || id === opens) return;
  for (const source of document.querySelectorAll<HTMLSourceElement>(".embed-poster source"))
    source.srcset = named(source.srcset, id);
  image.src = named(image.src, id);
  image.alt = `${title}: ${text}`;
};

let maxHeight: number | null = null;
/** px that the figure was found to take in a frame of that width. */
let least = { width: 0, height: 0 };
const wanted = (): number => {
  const { clientWidth: width } = root;
  return Math.min(maxHeight ?? Number.POSITIVE_INFINITY, wantedHeight(width, least.width === width ? least.height : 0));
};

let told = 0;
let later = 0;
const mayResize = limiter(8, () => performance.now());
/** Where it has changed; too many changes are told together, a second later. */
const tellHeight = (): void => {
  const height = wanted();
  if (Math.abs(height - told) < 2) return;
  clearTimeout(later);
  if (!mayResize()) {
    later = setTimeout(tellHeight, 1000);
    return;
  }
  told = height;
  say({ type: "resize", height });
  if (embedded) for (const message of heightMessages(location, height)) window.parent.postMessage(message, "*");
};

const ready = (): void =>
  say({
    type: "ready",
    height: wanted(),
    minHeight: frameHeight,
    aspect: root.clientWidth / wanted(),
    steps: ids.length - 1,
    title,
    theme: parameters.theme,
    poster: posterOf((parameters.run === null && steps[start]?.id) || "default"),
    capabilities: ["goto", "play", "pause", "theme", "visible"],
  });

let mounted: Promise<Mounted> | null = null;
let hidden = false;

/** Where the full version shows what is shown here. */
const pageOf = ({ id, inLab }: Pick<ToldStep, "id" | "inLab">): string => {
  const page = new URL(inLab === null ? `${home}d/${diagram}` : `${home}lab`, location.href);
  if (inLab !== null) page.searchParams.set("picture", diagram);
  page.searchParams.set("step", inLab === null ? id : String(inLab.step));
  if (inLab !== null) page.searchParams.set("run", inLab.run);
  if (parameters.observer !== "host") page.searchParams.set("observer", parameters.observer);
  return page.href;
};

const leadTo = (page: string): void => find<HTMLAnchorElement>(".embed-full")?.setAttribute("href", page);

/** Fetches the living figure; the poster stays until it is drawn. */
const wake = (): Promise<Mounted> => {
  mounted ??= (async () => {
    root.dataset.waking = "";
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = sheet;
    const styled = new Promise((resolve) => {
      style.onload = resolve;
      style.onerror = resolve;
    });
    document.head.append(style);
    const [{ mount }] = await Promise.all([
      import(/* @vite-ignore */ new URL(figure, location.href).href) as Promise<Mount>,
      styled,
    ]);
    const place = find(".embed-live");
    if (place === null) throw new Error("The embed has no place for the figure.");
    return mount(place, {
      diagram,
      title,
      home: new URL(home, location.href).href,
      parameters,
      told: steps,
      start,
      from,
      to,
      onDrawn: () => {
        const pressed = find(".embed-bar")?.contains(document.activeElement)
          ? document.activeElement?.getAttribute("aria-label")
          : null;
        delete root.dataset.waking;
        root.dataset.awake = "";
        // The same button in its new place; Play may have become Pause.
        if (pressed != null)
          (find(`.figure [aria-label="${pressed}"]`) ?? find(".figure .controls .strong"))?.focus({
            preventScroll: true,
          });
      },
      onTakes: (height) => {
        least = { width: root.clientWidth, height };
        tellHeight();
      },
      onStep: (step) => {
        const { number, id, text, total, inLab } = step;
        say({ type: "step", index: number, total, label: id, narration: text });
        nameDocument(title, text);
        const page = pageOf(step);
        say({ type: "state", permalink: page, poster: posterOf(inLab === null ? id : "default") });
        leadTo(page);
      },
    });
  })();
  mounted.catch(() => {
    mounted = null;
    delete root.dataset.waking;
    root.dataset.failed = "";
  });
  return mounted;
};

const act = (does: (figure: Mounted) => void): void => void wake().then(does, () => undefined);

const obey = (message: FromHost): void => {
  if (message.type === "hello") {
    hostTheme = message.theme;
    maxHeight = message.maxHeight;
    if (message.reducedMotion) root.dataset.calm = "";
    paint();
    // It may not have been there when this was said first.
    ready();
    tellHeight();
  } else if (message.type === "theme") {
    hostTheme = message.theme;
    paint();
  } else if (message.type === "visible") {
    hidden = !message.visible;
    void mounted?.then((figure) => figure.show(message.visible));
  } else if (!parameters.ctl || mounted !== null) {
    if (message.type === "goto") act((figure) => figure.goto(message.step));
    else if (message.type === "play") act((figure) => figure.play());
    else if (message.type === "pause") void mounted?.then((figure) => figure.pause());
  }
};

const mayObey = limiter(60, () => performance.now());
addEventListener("message", ({ data, source }) => {
  if (!embedded || source !== window.parent) return;
  const message = fromHost(data);
  if (message !== null && mayObey()) obey(message);
});

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const playBySelf = (): boolean => !calm.matches && root.dataset.calm === undefined && !parameters.ctl && !hidden;

root.dataset.controls = parameters.controls;
if (!parameters.caption) root.dataset.silent = "";
paint();
showPoster(start);
if (parameters.run === null) nameDocument(title, steps[start]?.text ?? "");
// What a session is at is known only once it has been played.
const first = steps[start];
if (parameters.run === null && first !== undefined) leadTo(pageOf({ id: first.id, inLab: null }));

find(".embed-back")?.addEventListener("click", () => act((figure) => figure.step(-1)));
find(".embed-play")?.addEventListener("click", () => act((figure) => figure.play()));
find(".embed-forward")?.addEventListener("click", () => act((figure) => figure.step(1)));
find(".embed-poster")?.addEventListener("click", () => act(() => undefined));

leaveByKey((way) => say({ type: "exit", way }));

new ResizeObserver(() => requestAnimationFrame(tellHeight)).observe(root);
ready();
tellHeight();

if (parameters.play === "now" && playBySelf()) act((figure) => figure.play());
else if (parameters.play === "visible")
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    if (playBySelf()) act((figure) => figure.play());
  }).observe(root);
// Controls that cannot be on a poster need the figure; so does what was not recorded.
else if (!parameters.ctl && parameters.run !== null) act(() => undefined);

// Out of sight nothing moves.
if ("IntersectionObserver" in window)
  new IntersectionObserver((entries) => {
    const seen = entries.some(({ isIntersecting }) => isIntersecting);
    void mounted?.then((figure) => figure.show(seen && !hidden));
  }).observe(root);

const pressed: Pressed = globalThis.siloPressed ?? (() => []);
for (const thing of pressed()) thing.click();
