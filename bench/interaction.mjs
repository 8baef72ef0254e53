import { launch, opened, type } from "./lib/browser.mjs";
import { medians } from "./lib/rounds-of-pages.mjs";
import { limit } from "./lib/rows.mjs";
import { serveSite } from "./lib/serve-built.mjs";

const slower = 4;

const state = (page, wanted) => page.locator(`[data-state="${wanted}"]`).first().waitFor({ timeout: 120_000 });
const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();

/** What a visitor of the lab does, in order. */
const deeds = {
  play: async (page) => {
    await press(page, "Play");
    await state(page, "playing");
    await page.waitForTimeout(1_000);
    await press(page, "Pause");
  },
  step: async (page) => {
    for (const name of ["Step forward", "Step forward", "Step back"]) await press(page, name);
  },
  inspect: async (page) => {
    await page.locator('.picture [data-ref^="process:"]').first().click();
    await page.getByRole("complementary").first().waitFor();
  },
  type: async (page) => {
    const input = page.getByRole("textbox", { name: "Terminal", exact: true });
    await input.click();
    await input.pressSequentially("docker ps", { delay: 60 });
    await type(page, "docker ps");
    await state(page, "paused");
  },
};

/** The longest time from a deed to the frame that answers it, for each kind, in ms. Source: https://web.dev/articles/inp */
const interact = (browser, url) =>
  opened(browser, { url, slower }, async (page) => {
    const worst = {};
    for (const [name, deed] of Object.entries(deeds)) {
      await page.evaluate(() => {
        globalThis.seen.interactions.length = 0;
      });
      await deed(page);
      await page.waitForTimeout(1_000);
      // Shorter ones than a frame are not told.
      worst[name] = await page.evaluate(() => Math.max(16, ...globalThis.seen.interactions));
    }
    return { ...worst, worst: Math.max(...Object.values(worst)) };
  });

/** What somebody does in the lab, and how long it takes to be seen. */
export const interaction = {
  title: `Deeds in the lab, on a processor ${slower} times slower`,
  ids: ["F9"],
  measure: async () => {
    const ours = await serveSite();
    const browser = await launch();
    try {
      const [times] = await medians((url) => interact(browser, url), [`${ours.url}lab`], 3);
      return {
        rows: [limit("F9", "worst interaction", "ms", times.worst, "<= 200", times.worst <= 200)],
        table: {
          headers: ["deed", "longest ms"],
          lines: Object.keys(deeds).map((name) => [name, times[name]]),
        },
      };
    } finally {
      await browser.close();
      await ours.close();
    }
  },
};
