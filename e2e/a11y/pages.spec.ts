// Source: WCAG 2.2, levels A and AA, as far as axe-core can tell.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { expect, test } from "../pages/silo.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const options: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

for (const path of ["/", "/lab"])
  for (const colorScheme of ["light", "dark"] as const)
    test(`${path} in ${colorScheme} has no barrier that a machine can find`, async ({ silo, page }) => {
      await page.emulateMedia({ colorScheme });
      await silo.open(path);
      // Evaluated, not added as a script: the page's content policy stays in force.
      await page.evaluate(axe);
      const { violations } = await page.evaluate(
        (asked) => (window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(asked),
        options,
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    });
