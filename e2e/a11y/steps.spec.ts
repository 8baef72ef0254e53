// axe on every step of every story that is published, and what a listener finds at one of them: design/explaining.md §2.7.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { barriersOften } from "../measure/barriers.ts";
import { Player } from "../pages/player.ts";
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

const stepsOf = (picture: string): readonly string[] =>
  readFileSync(new URL(`../../app/diagrams/${picture}/published-steps.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");

const wake = async (page: Page, picture: string, step: string): Promise<void> => {
  await page.goto(`/d/${picture}?step=${step}`);
  await page.keyboard.press("Shift");
  await expect(page.locator(".figure")).toBeVisible({ timeout: 20_000 });
};

/** By picture the step at which its golden tree was taken. */
const pictures = { house: "silo-create", launch: "hcs-create", storage: "file-delete", image: "image-name" };

for (const [picture, step] of Object.entries(pictures)) {
  test(`no step of ${picture} has a barrier that a machine can find`, async ({ page }) => {
    test.setTimeout(180_000);
    const player = new Player(page.locator(".figure"));
    const steps = stepsOf(picture);
    await wake(page, picture, steps[0] ?? "");
    await page.getByText("As text", { exact: true }).click();
    await expect(page.getByRole("heading", { name: /as text$/ })).toBeVisible();
    const look = await barriersOften(page, ".figure");
    const found: string[] = [];
    for (const [at, id] of steps.entries()) {
      await expect(player.timeline).toHaveValue(String(at));
      for (const barrier of await look()) found.push(`${id}: ${barrier}`);
      if (at < steps.length - 1) await player.timeline.press("ArrowRight");
    }
    expect(found).toEqual([]);
  });

  test(`a listener finds in ${picture} what is there, and what holds what`, async ({ page }) => {
    await wake(page, picture, step);
    await expect(page.locator(".figure-picture")).toMatchAriaSnapshot({ name: `${picture}.aria.yml` });
  });
}
