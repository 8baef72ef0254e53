import { launch, opened } from "./lib/browser.mjs";
import { medians } from "./lib/rounds-of-pages.mjs";
import { beside, limit } from "./lib/rows.mjs";
import { countScripts } from "./lib/scripts.mjs";
import { serveBuilt, serveSite } from "./lib/serve-built.mjs";

const slower = 4;

const frame = (address) =>
  `<p>A paragraph of the post.</p><iframe src="${address}" title="Figure" width="100%" height="560" loading="lazy"></iframe>`;

// Of the same origin as what it holds, so that one process runs it all and is slowed down as a whole.
const post = ({ frames, host = "" }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title></head><body>${frames.map(frame).join("")}${host}</body></html>`;

/** Until the last frame is painted and the last long task ends. Runs in the page; its frames have its origin. */
const interactiveWithin = () => {
  const within = (view) => {
    const painted = view.performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return view.performance.timeOrigin + painted - performance.timeOrigin;
  };
  const ends = globalThis.seen.long.map(({ startTime, duration }) => startTime + duration);
  return Math.max(...ends, ...[globalThis, ...Array.from(globalThis.frames)].map(within));
};

const stepIn = async (page) => {
  for (const frame of page.frames().slice(1)) {
    await frame.getByRole("button", { name: "Step forward" }).click();
    await frame.locator(".figure").waitFor({ timeout: 30_000 });
  }
};

/** Loads a post of that many frames; where they are ours, then brings each to life. */
const read = (browser, { url, awake = false, ...content }) =>
  opened(
    browser,
    {
      url: `${url}post.html`,
      slower,
      before: async (page) => {
        await page.route("**/post.html", (route) =>
          route.fulfill({ contentType: "text/html; charset=utf-8", body: post(content) }),
        );
        return countScripts(page);
      },
    },
    async (page, _, scripts) => {
      const interactive = await page.evaluate(interactiveWithin);
      const asleep = await scripts.size();
      if (awake) await stepIn(page);
      return { interactive, asleep, awake: await scripts.size() };
    },
  );

/** Figures in other people's posts, before and after somebody touches them. */
export const embed = {
  title: `Figures in a post, on a processor ${slower} times slower`,
  ids: ["F1", "F2", "F12"],
  measure: async () => {
    const ours = await serveSite();
    const blank = await serveBuilt("blank-react");
    const browser = await launch();
    const figure = (id) => `./embed/v1/${id}`;
    const host = `<script async src="./embed/v1.js"></script>`;
    try {
      const [one, three, hello, hellos] = await medians(
        (page) => read(browser, page),
        [
          { url: ours.url, frames: [figure("house")], host, awake: true },
          { url: ours.url, frames: ["house", "storage", "image"].map(figure), host, awake: true },
          { url: blank.url, frames: ["./index.html"] },
          { url: blank.url, frames: ["./index.html?1", "./index.html?2", "./index.html?3"] },
        ],
        3,
      );
      const alone = 3 * hello.asleep;
      return {
        rows: [
          limit("F1", "script before anybody touches it, host script too", "kB", one.asleep, "<= 25", one.asleep <= 25),
          beside("F1", "script before anybody touches it, host script too", "kB", one.asleep, hello.asleep, 0.43),
          limit("F2", "script once it lives", "kB", one.awake, "<= 100", one.awake <= 100),
          beside("F2", "script once it lives", "kB", one.awake, hello.asleep, 1.7),
          beside("F12", "script of three that live, beside one", "kB", three.awake, one.awake, 1),
          beside("F12", "script of three that live, beside three pages of React", "kB", three.awake, alone, 0.5),
          // Reported: how long posters take to be drawn says nothing of the script that they save.
          {
            ...beside("F12", "until interactive", "ms", three.interactive, hellos.interactive, 0.5),
            wanted: "report",
            met: true,
          },
        ],
        table: {
          headers: ["post", "interactive ms", "script kB", "script kB, living"],
          lines: [
            ["one figure", one.interactive, one.asleep, one.awake],
            ["three figures", three.interactive, three.asleep, three.awake],
            ["one frame of React, blank", hello.interactive, hello.asleep, null],
            ["three frames of React, blank", hellos.interactive, alone, null],
          ],
        },
      };
    } finally {
      await browser.close();
      await Promise.all([ours.close(), blank.close()]);
    }
  },
};
