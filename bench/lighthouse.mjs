import { createServer } from "node:net";
import { launch } from "./lib/browser.mjs";
import { median } from "./lib/numbers.mjs";
import { limit } from "./lib/rows.mjs";
import { serveSite } from "./lib/serve-built.mjs";

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

const categories = ["performance", "accessibility", "best-practices", "seo"];
const least = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const rounds = 3;

// Who finds an embed is to come to its page instead: it asks not to be indexed.
const pages = [
  { path: "" },
  { path: "learn/many-user-modes" },
  { path: "d/house" },
  { path: "embed/v1/house", without: ["seo"] },
];

/** Scores of a page as a phone sees it, out of 100, and what kept it from them. */
const audit = async (lighthouse, url, port, only) => {
  const { lhr } = await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: only });
  if (lhr.runtimeError !== undefined) throw new Error(`Lighthouse could not load ${url}: ${lhr.runtimeError.message}`);
  const missed = only.flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map(({ id }) => id),
  );
  return {
    scores: Object.fromEntries(only.map((category) => [category, Math.round(100 * lhr.categories[category].score)])),
    paint: lhr.audits["largest-contentful-paint"].numericValue,
    missed,
  };
};

/** What Lighthouse says of each kind of page. */
export const lighthouse = {
  title: `Lighthouse, as a phone, medians of ${rounds}`,
  ids: ["F5"],
  measure: async () => {
    const { default: run } = await import("lighthouse");
    const ours = await serveSite();
    const port = await freePort();
    const browser = await launch({ port });
    try {
      const rows = [];
      const lines = [];
      for (const { path, without = [] } of pages) {
        const only = categories.filter((category) => !without.includes(category));
        const audits = [];
        for (let round = 0; round < rounds; round += 1) audits.push(await audit(run, `${ours.url}${path}`, port, only));
        const scores = Object.fromEntries(
          only.map((category) => [category, median(audits.map((each) => each.scores[category]))]),
        );
        for (const [category, score] of Object.entries(scores))
          rows.push(
            limit("F5", `/${path}, ${category}`, "of 100", score, `>= ${least[category]}`, score >= least[category]),
          );
        lines.push([
          `/${path}`,
          ...categories.map((category) => scores[category] ?? null),
          median(audits.map(({ paint }) => paint)),
          [...new Set(audits.flatMap(({ missed }) => missed))].join(" "),
        ]);
      }
      return { rows, table: { headers: ["page", ...categories, "largest paint ms", "missed"], lines } };
    } finally {
      await browser.close();
      await ours.close();
    }
  },
};
