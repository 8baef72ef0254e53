import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { serve } from "../e2e/server.mjs";
import { launch, load, play } from "./lib/browser.mjs";
import { median } from "./lib/numbers.mjs";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const rounds = 5;
const slower = 4;

/** Medians of a measure over pages that take turns; the first round warms the browser up. */
const medians = async (measure, pages) => {
  const taken = pages.map(() => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, url] of pages.entries()) {
      const result = await measure(url);
      if (round > 0) taken[at].push(result);
    }
  return taken.map((results) =>
    Object.fromEntries(Object.keys(results[0]).map((key) => [key, median(results.map((result) => result[key]))])),
  );
};

const limit = (id, what, ours, wanted, met) => ({ id, what, ours, wanted, met });

/** The first page, on a processor four times slower, beside a page that only says hello with React. */
export const page = {
  title: `The first page on a processor ${slower} times slower`,
  ids: ["F3", "F4", "F6", "F10", "F11"],
  measure: async () => {
    const blankDist = folder("../.cache/blank-react");
    await build({
      configFile: false,
      root: folder("pages/blank-react"),
      base: "./",
      logLevel: "error",
      build: { outDir: blankDist, emptyOutDir: true },
    });
    const ours = await serve({ root: folder("../dist") });
    const blank = await serve({ root: blankDist });
    const browser = await launch();
    try {
      const [silo, hello] = await medians((url) => load(browser, { url, slower }), [ours.url, blank.url]);
      const [playing] = await medians((url) => play(browser, { url, slower }), [ours.url]);
      const ratio = silo.interactive / hello.interactive;
      return {
        rows: [
          {
            ...limit("F3", "ms until interactive", silo.interactive, "<= 1.75x", ratio <= 1.75),
            peer: hello.interactive,
            ratio,
          },
          limit("F4", "ms of blocking", silo.blocking, "<= 100", silo.blocking <= 100),
          limit("F6", "frames per second, playing", playing.rate, ">= 58", playing.rate >= 58),
          limit("F6", "main-thread ms per frame, playing", playing.work, "<= 10", playing.work <= 10),
          limit("F10", "layout shift", silo.shift, "0", silo.shift === 0),
          limit("F10", "share of the main thread, at rest", silo.idle, "<= 0.01", silo.idle <= 0.01),
          limit("F11", "MB of heap", silo.heap, "<= 8", silo.heap <= 8),
        ],
        table: {
          headers: [
            "page",
            "interactive ms",
            "blocking ms",
            "layout shift",
            "at rest",
            "heap MB",
            "frames/s",
            "ms/frame",
          ],
          lines: [
            ["Silo", silo.interactive, silo.blocking, silo.shift, silo.idle, silo.heap, playing.rate, playing.work],
            ["React, blank", hello.interactive, hello.blocking, hello.shift, hello.idle, hello.heap, null, null],
          ],
        },
      };
    } finally {
      await browser.close();
      await Promise.all([ours.close(), blank.close()]);
      rmSync(blankDist, { recursive: true, force: true });
    }
  },
};
