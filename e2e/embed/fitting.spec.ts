// Whatever the column: all of the picture and its words are seen, nothing scrolls within the frame, and the page around it stays as it was
// from the first paint on. Source: design/embed.md §8, §9.
import type { Frame, Page } from "@playwright/test";
import { pictures } from "../../app/diagrams/index.ts";
import { frameHeight } from "../../app/embed/size.ts";
import { stepsAfter } from "../../app/figure/steps.ts";
import { openLive, typed } from "../../app/session/live.ts";
import { sharedStorage } from "../../app/share/fixture/storage.ts";
import type { Shared } from "../../app/share/shared.ts";
import { snippets } from "../../app/share/snippets/index.ts";
import { expect, test } from "../pages/silo.ts";
import { hostOf, silo } from "./hosts.ts";

const widths = [320, 360, 480, 720, 960];

const snippet = (id: string, diagram: string, run: string | null): string => {
  const shared: Shared = {
    ...sharedStorage,
    site: silo(),
    diagram,
    title: diagram,
    takeaway: "",
    step: "0",
    text: "",
    run,
  };
  return snippets.find((each) => each.id === id)?.text(shared) ?? "";
};

interface Told {
  readonly text: string;
}

/** Numbers of steps: first, middle, last, and those that say the most. */
const tellingOf = (steps: readonly Told[]): readonly number[] => {
  const numbers = steps.map((_, number) => number);
  const lengthOf = (number: number): number => steps[number]?.text.length ?? 0;
  const longest = numbers.sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, 3);
  return [...new Set([0, Math.floor(steps.length / 2), steps.length - 1, ...longest])];
};

/** What a reader would miss or have to scroll for; empty where all is well. */
const faultsIn = (): readonly string[] => {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth) found.push("the frame scrolls");
  const picture = document.querySelector(".figure-picture");
  const sentence = document.querySelector(".timeline .sentence");
  if (picture === null || sentence === null) return ["there is no figure"];
  for (const [name, element] of [
    ["picture", picture],
    ["words", sentence],
  ] as const)
    if (element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0) found.push(`the ${name} scroll`);
  const within = (outer: DOMRect, inner: DOMRect): boolean =>
    inner.left >= outer.left - 0.5 &&
    inner.right <= outer.right + 0.5 &&
    inner.top >= outer.top - 0.5 &&
    inner.bottom <= outer.bottom + 0.5;
  const window = new DOMRect(0, 0, root.clientWidth, root.clientHeight);
  const place = picture.getBoundingClientRect();
  for (const drawn of picture.querySelectorAll(".picture, .picture text"))
    if (drawn.getClientRects().length > 0 && !within(place, drawn.getBoundingClientRect()))
      found.push(`cut off: ${drawn.textContent?.slice(0, 40)}`);
  for (const part of [sentence, ...document.querySelectorAll(".timeline button, .embed-full")])
    if (!within(window, part.getBoundingClientRect())) found.push(`outside: ${part.textContent}`);
  if (sentence.getBoundingClientRect().top < place.bottom) found.push("words lie over the picture");
  return found;
};

/** What the words leave to the picture, px. */
const pictureRoom = (): string => {
  const { width, height } = document.querySelector(".figure-picture")?.getBoundingClientRect() ?? new DOMRect();
  return `${width} × ${height}`;
};

const countShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { readonly value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
};

const shiftsOf = (frame: Page | Frame): Promise<readonly number[]> =>
  frame.evaluate(() => (window as unknown as { readonly shifts: readonly number[] }).shifts);

const heightOf = (page: Page): Promise<number> =>
  page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);

const goto = (page: Page, step: number): Promise<void> =>
  page
    .locator("iframe")
    .evaluate(
      (frame: HTMLIFrameElement, asked) =>
        frame.contentWindow?.postMessage({ silo: 1, type: "goto", step: asked }, "*"),
      step,
    );

type Kind = "embed-script" | "embed";

interface Fitted {
  readonly id: string;
  readonly kind: Kind;
  /** Somebody's session; null for the picture's own story. */
  readonly run: string | null;
  /** px of columns. */
  readonly widths: readonly number[];
  /** Numbers of steps. */
  readonly steps: readonly number[];
}

/** What is missed in these columns at these steps of a picture. */
const missedIn = async (page: Page, { id, kind, run, widths, steps }: Fitted): Promise<readonly unknown[]> => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await countShifts(page);
  const found: unknown[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width: width + 32, height: 1000 });
    const host = await hostOf({
      "/": { body: `<main style="width:${width}px">${snippet(kind, id, run)}<p>After it.</p></main>` },
    });
    await page.goto(host.url);
    const reserved = await heightOf(page);
    expect(reserved).toBeGreaterThanOrEqual(frameHeight);
    const embed = page.frameLocator("iframe");
    // Its loader says so: a frame that waits to be seen does not hold up the page.
    await expect(embed.locator("html")).toHaveAttribute("data-controls", "min");
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error("There is no frame.");
    const places = new Set<string>();
    for (const step of steps) {
      await goto(page, step);
      await expect(embed.locator("html")).toHaveAttribute("data-awake", "", { timeout: 20_000 });
      await expect(embed.getByRole("slider")).toHaveValue(String(step));
      await frame.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
      found.push(...(await frame.evaluate(faultsIn)).map((fault) => ({ width, step, fault })));
      places.add(await frame.evaluate(pictureRoom));
    }
    if (places.size > 1) found.push({ width, fault: "the words take room from the picture", places: [...places] });
    found.push(...(await shiftsOf(page)).map((shift) => ({ width, shift })));
    expect(await heightOf(page)).toBe(reserved);
    await host.close();
  }
  return found;
};

for (const { id } of pictures)
  for (const [kind, named] of [
    ["embed-script", "with the page's script"],
    ["embed", "without a script of the page"],
  ] as const)
    test(`${id} ${named}: all is seen in every column, and nothing moves`, async ({ page, request }) => {
      const { steps } = await (await request.get(`/img/v1/${id}/steps.json`)).json();
      expect(await missedIn(page, { id, kind, run: null, widths, steps: tellingOf(steps) })).toEqual([]);
    });

for (const { id } of pictures)
  test(`${id} of somebody's own session: all is seen in every column, and nothing moves`, async ({ page }) => {
    // Each column brings the engine anew.
    test.slow();
    const asked = openLive(null).live.intend(0, typed("0", "docker run --name web NANO cmd /c echo hello"));
    if ("problem" in asked) throw new Error(asked.problem);
    const { live } = asked;
    const link = live.link(live.end);
    if ("problem" in link) throw new Error(link.problem);
    const steps = tellingOf(stepsAfter(live, live.session.opened));
    expect(await missedIn(page, { id, kind: "embed-script", run: link.code, widths: [320, 720], steps })).toEqual([]);
  });
