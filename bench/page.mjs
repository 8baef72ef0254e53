import { launch, load, play, playOn, sessionOf, watch } from "./lib/browser.mjs";
import { medians } from "./lib/rounds-of-pages.mjs";
import { beside, limit } from "./lib/rows.mjs";
import { serveBuilt, serveSite } from "./lib/serve-built.mjs";

const slower = 4;

/** The first page, on a processor four times slower, beside a page that only says hello with React. */
export const page = {
  title: `The first page on a processor ${slower} times slower`,
  ids: ["F3", "F4", "F6", "F10", "F11", "LCP"],
  measure: async () => {
    const ours = await serveSite();
    const blank = await serveBuilt("blank-react");
    const browser = await launch();
    try {
      const [silo, hello] = await medians((url) => load(browser, { url, slower }), [ours.url, blank.url], 9);
      const [playing] = await medians((url) => play(browser, { url, slower }), [ours.url]);
      return {
        rows: [
          beside("F3", "until interactive", "ms", silo.interactive, hello.interactive, 1.75),
          limit("F3", "until the picture is whole, too", "ms", silo.whole, "report", true),
          beside("LCP", "until the largest paint", "ms", silo.largest, hello.largest, 1.3),
          limit("F4", "blocking", "ms", silo.blocking, "<= 100", silo.blocking <= 100),
          limit("F6", "frames, playing", "1/s", playing.rate, ">= 58", playing.rate >= 58),
          limit("F6", "main thread per frame, playing", "ms", playing.work, "<= 10", playing.work <= 10),
          limit("F10", "layout shift", "score", silo.shift, "0", silo.shift === 0),
          limit("F10", "main thread used at rest", "share", silo.idle, "<= 0.01", silo.idle <= 0.01),
          limit("F11", "heap", "MB", silo.heap, "<= 8", silo.heap <= 8),
        ],
        table: {
          headers: [
            "page",
            "largest paint ms",
            "interactive ms",
            "whole ms",
            "blocking ms",
            "layout shift",
            "at rest",
            "heap MB",
            "frames/s",
            "ms/frame",
          ],
          lines: [
            [
              "Silo",
              silo.largest,
              silo.interactive,
              silo.whole,
              silo.blocking,
              silo.shift,
              silo.idle,
              silo.heap,
              playing.rate,
              playing.work,
            ],
            [
              "React, blank",
              hello.largest,
              hello.interactive,
              hello.whole,
              hello.blocking,
              hello.shift,
              hello.idle,
              hello.heap,
              null,
              null,
            ],
          ],
        },
      };
    } finally {
      await browser.close();
      await Promise.all([ours.close(), blank.close()]);
    }
  },
};

const containers = 20;
const run = (number) =>
  `docker run -d --name c${number} mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost`;
const screens = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** A host of twenty running containers that starts one more, on a processor four times slower. */
export const crowd = {
  title: `One more container beside ${containers} running ones, on a processor ${slower} times slower`,
  ids: ["F6"],
  measure: async () => {
    const ours = await serveSite();
    const browser = await launch();
    try {
      const lines = Array.from({ length: containers }, (_, at) => run(at + 1));
      const kept = await sessionOf(browser, { url: ours.url, lines });
      const results = await medians(
        (screen) => playOn(browser, { url: ours.url, slower, ...screen, kept, line: run(containers + 1) }),
        screens,
        2,
      );
      const rows = screens.flatMap(({ width }, at) => {
        const { rate, work } = results[at];
        return [
          limit("F6", `frames, ${containers} containers, ${width} px wide`, "1/s", rate, ">= 58", rate >= 58),
          limit("F6", `main thread per frame, ${containers} containers, ${width} px wide`, "ms", work, "report", true),
        ];
      });
      return {
        rows,
        table: {
          headers: ["screen", "frames/s", "ms/frame"],
          lines: screens.map(({ width }, at) => [`${width} px`, results[at].rate, results[at].work]),
        },
      };
    } finally {
      await browser.close();
      await ours.close();
    }
  },
};

const elements = 5_000;

/** The kit that pictures are drawn with, at its limit. */
export const many = {
  title: "5,000 elements in view, 50 of them moving",
  ids: ["F7"],
  measure: async () => {
    const scene = await serveBuilt("many");
    const browser = await launch();
    try {
      const [{ rate, work }] = await medians((url) => watch(browser, { url, slower: 1, elements }), [scene.url]);
      return {
        rows: [
          limit("F7", "frames, 5,000 elements, 50 moving", "1/s", rate, ">= 59", rate >= 59),
          limit("F7", "main thread per frame, 5,000 elements, 50 moving", "ms", work, "<= 6", work <= 6),
        ],
        table: { headers: ["scene", "frames/s", "ms/frame"], lines: [["5,000 elements", rate, work]] },
      };
    } finally {
      await browser.close();
      await scene.close();
    }
  },
};
