// Pages in a slowed-down browser, as the Chromium DevTools protocol sees them.
import { chromium } from "@playwright/test";
import { browserFlags, findOrInstallBrowser } from "../../scripts/find-browser.mjs";

/** `port`: where other programs reach its DevTools. */
export const launch = async ({ port } = {}) =>
  chromium.launch({
    executablePath: await findOrInstallBrowser((line) => console.error(line)),
    args: [...browserFlags, ...(port === undefined ? [] : [`--remote-debugging-port=${port}`])],
  });

/**
 * A page in a window of that size. Not a viewport that stands in for one: what lies outside the real window is not drawn, and the browser
 * then tells an event's time only when something else is. Source: https://chromedevtools.github.io/devtools-protocol/tot/Browser
 */
const pageOf = async (context, { width, height }) => {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const { windowId, bounds } = await devtools.send("Browser.getWindowForTarget");
  const inside = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const around = { width: bounds.width - inside.width, height: bounds.height - inside.height };
  await devtools.send("Browser.setWindowBounds", {
    windowId,
    bounds: { width: width + around.width, height: height + around.height },
  });
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height]);
  await devtools.send("Performance.enable");
  return { page, devtools };
};

const observe = () => {
  const seen = { long: [], shift: 0, largest: Number.NaN, interactions: [] };
  globalThis.seen = seen;
  const each = (type, take, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  each("longtask", ({ startTime, duration }) => seen.long.push({ startTime, duration }));
  each("largest-contentful-paint", ({ startTime }) => {
    seen.largest = startTime;
  });
  each("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  each(
    "event",
    ({ interactionId, duration }) => {
      if (interactionId > 0) seen.interactions.push(duration);
    },
    { durationThreshold: 16 },
  );
};

const counters = async (devtools) => {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

/** Waits for a second without a long task. */
const quiet = async (page) => {
  for (let before = -1; ; ) {
    const now = await page.evaluate(() => globalThis.seen.long.length);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(1_000);
  }
};

/**
 * Opens `url` with an empty cache and a processor so many times slower; `use` gets the page once it is quiet, and what `before`, which sees the
 * empty page, has given.
 */
export const opened = async (browser, { url, slower, before = async () => undefined }, use) => {
  const context = await browser.newContext({ viewport: null });
  try {
    const { page, devtools } = await pageOf(context, { width: 1280, height: 800 });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.addInitScript(observe);
    const prepared = await before(page);
    await page.goto(url, { waitUntil: "load" });
    await quiet(page);
    return await use(page, devtools, prepared);
  } finally {
    await context.close();
  }
};

/** Time until the largest paint, until interactive, until the first view is whole as well, and of blocking, in ms; layout shift, share of the main thread used at rest, heap in MB. */
export const load = (browser, where) =>
  opened(browser, where, async (page, devtools) => {
    const times = await page.evaluate(() => {
      const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
      const { domContentLoadedEventEnd } = performance.getEntriesByType("navigation")[0];
      const { long, shift, largest } = globalThis.seen;
      const ends = long.map(({ startTime, duration }) => startTime + duration);
      const blocking = long.reduce(
        (sum, { duration }, at) => sum + (ends[at] > painted ? Math.max(0, duration - 50) : 0),
        0,
      );
      const interactive = Math.max(painted, domContentLoadedEventEnd, ...ends);
      // What a page says of itself: its first view is whole, and answers.
      const ready = performance.getEntriesByName("app-ready")[0]?.startTime ?? interactive;
      return { largest, interactive, whole: Math.max(interactive, ready), blocking, shift };
    });
    const before = await counters(devtools);
    await page.waitForTimeout(2_000);
    const after = await counters(devtools);
    await devtools.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize } = await counters(devtools);
    return {
      ...times,
      idle: (after.TaskDuration - before.TaskDuration) / (after.Timestamp - before.Timestamp),
      heap: JSHeapUsedSize / 2 ** 20,
    };
  });

/** Frames per second and main-thread ms per frame, from now on, for so many ms. */
const frames = async (page, devtools, time) => {
  await page.evaluate(() => {
    globalThis.framesSeen = 0;
    const count = () => {
      globalThis.framesSeen += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const first = await page.evaluate(() => globalThis.framesSeen);
  const before = await counters(devtools);
  await page.waitForTimeout(time);
  const after = await counters(devtools);
  const seen = (await page.evaluate(() => globalThis.framesSeen)) - first;
  return {
    rate: seen / (after.Timestamp - before.Timestamp),
    work: (1_000 * (after.TaskDuration - before.TaskDuration)) / seen,
  };
};

/** Frames per second and main-thread ms per frame while the page plays. */
export const play = (browser, where) =>
  opened(browser, where, async (page, devtools) => {
    await page.getByRole("button", { name: "Play", exact: true }).first().click();
    // The engine comes at the first press.
    await page.locator('[data-state="playing"]').first().waitFor({ timeout: 120_000 });
    await page.waitForTimeout(500);
    return frames(page, devtools, 2_500);
  });

/** The same for a page that moves by itself. Throws where `elements` is given and the page holds another number of them. */
export const watch = (browser, { elements, ...where }) =>
  opened(browser, where, async (page, devtools) => {
    const held = await page.evaluate(() => document.body.querySelectorAll("*").length);
    if (held !== elements) throw new Error(`The page holds ${held} elements, not ${elements}.`);
    return frames(page, devtools, 2_500);
  });

const settled = (page) => page.locator('[data-state="paused"]').first().waitFor({ timeout: 120_000 });

export const type = async (page, line) => {
  const input = page.getByRole("textbox", { name: "Terminal", exact: true });
  await input.fill(line);
  await input.press("Enter");
};

/** What a browser keeps of a session in which `lines` were typed, as entries of its storage, and the moment that it ends with. */
export const sessionOf = async (browser, { url, lines }) => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "load" });
    const moment = () => page.evaluate(() => Number(document.querySelector("[data-moment]").dataset.moment));
    for (const line of lines) {
      const before = await moment();
      await type(page, line);
      await page.waitForFunction(
        (known) => Number(document.querySelector("[data-moment]").dataset.moment) > known,
        before,
        { timeout: 120_000 },
      );
    }
    // Sessions are kept once they rest.
    await page.waitForTimeout(1_500);
    return { entries: await page.evaluate(() => Object.entries(localStorage)), moment: await moment() };
  } finally {
    await context.close();
  }
};

/** Frames while a kept session goes on with `line`, on a processor so many times slower than this one. */
export const playOn = async (browser, { url, slower, width, height, kept, line }) => {
  const context = await browser.newContext({ viewport: null });
  try {
    const { page, devtools } = await pageOf(context, { width, height });
    await page.addInitScript((entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    }, kept.entries);
    await page.goto(url, { waitUntil: "load" });
    await page.locator(`[data-moment="${kept.moment}"] .picture:not(.growing)`).waitFor({ timeout: 120_000 });
    await settled(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await type(page, line);
    await page.locator('[data-state="playing"]').first().waitFor({ timeout: 120_000 });
    await page.waitForTimeout(500);
    const seen = await frames(page, devtools, 2_500);
    await page.locator('[data-state="playing"]').first().waitFor({ timeout: 100 });
    return seen;
  } finally {
    await context.close();
  }
};
