// Pages in a slowed-down browser, as the Chromium DevTools protocol sees them.
import { chromium } from "@playwright/test";
import { browserFlags, findOrInstallBrowser } from "../../scripts/find-browser.mjs";

export const launch = async () =>
  chromium.launch({
    executablePath: await findOrInstallBrowser((line) => console.error(line)),
    args: [...browserFlags],
  });

const observe = () => {
  const seen = { long: [], shift: 0 };
  globalThis.seen = seen;
  const each = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("longtask", ({ startTime, duration }) => seen.long.push({ startTime, duration }));
  each("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
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

/** Opens `url` with an empty cache and a processor so many times slower; `use` gets the page once it is quiet. */
const opened = async (browser, { url, slower }, use) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Performance.enable");
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: "load" });
    await quiet(page);
    return await use(page, devtools);
  } finally {
    await context.close();
  }
};

/** Interactive and blocking time in ms, layout shift, share of the main thread used at rest, heap in MB. */
export const load = (browser, where) =>
  opened(browser, where, async (page, devtools) => {
    const times = await page.evaluate(() => {
      const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
      const { domContentLoadedEventEnd } = performance.getEntriesByType("navigation")[0];
      const { long, shift } = globalThis.seen;
      const ends = long.map(({ startTime, duration }) => startTime + duration);
      const blocking = long.reduce(
        (sum, { duration }, at) => sum + (ends[at] > painted ? Math.max(0, duration - 50) : 0),
        0,
      );
      return { interactive: Math.max(painted, domContentLoadedEventEnd, ...ends), blocking, shift };
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

/** Frames per second and main-thread ms per frame while the page plays. */
export const play = (browser, where) =>
  opened(browser, where, async (page, devtools) => {
    await page.getByRole("button", { name: "Play", exact: true }).first().click();
    await page.waitForTimeout(500);
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
    await page.waitForTimeout(2_500);
    const after = await counters(devtools);
    const frames = (await page.evaluate(() => globalThis.framesSeen)) - first;
    return {
      rate: frames / (after.Timestamp - before.Timestamp),
      work: (1_000 * (after.TaskDuration - before.TaskDuration)) / frames,
    };
  });
