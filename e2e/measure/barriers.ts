import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const options: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/** Barriers that a machine can find, in the page as it is now or in what a selector names. Source: WCAG 2.2, levels A and AA, as far as axe-core can tell. */
export const barriers = async (page: Page, within = "html"): Promise<readonly string[]> => {
  // Evaluated, not added as a script: the page's content policy stays in force.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    ([context, asked]) =>
      (window as unknown as { axe: { run(c: unknown, o: unknown): Promise<AxeResults> } }).axe.run(context, asked),
    [within, options] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};
