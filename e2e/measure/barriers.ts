import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const options: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

type Axed = { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } };

const found = async (page: Page, within: string, rules: RunOptions["rules"] = {}): Promise<readonly string[]> => {
  const { violations } = await page.evaluate(
    ([context, asked]) => (window as unknown as Axed).axe.run(context, asked),
    [within, { ...options, rules, resultTypes: ["violations"] }] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

/** Brings axe into a page, to look again and again at what a selector names. Without contrast, which takes longest and is the same at each look. */
export const barriersOften = async (page: Page, within: string): Promise<() => Promise<readonly string[]>> => {
  // Evaluated, not added as a script: the page's content policy stays in force.
  await page.evaluate(axe);
  return () => found(page, within, { "color-contrast": { enabled: false } });
};

/** Barriers that a machine can find, in the page as it is now or in what a selector names. Source: WCAG 2.2, levels A and AA, as far as axe-core can tell. */
export const barriers = async (page: Page, within = "html"): Promise<readonly string[]> => {
  // A picture that grows has its buttons once it is whole.
  await page.waitForFunction(() => document.querySelector(".growing, .canvas .stills") === null);
  await page.evaluate(axe);
  return found(page, within);
};
