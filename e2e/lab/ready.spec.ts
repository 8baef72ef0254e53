// Source: design/explaining.md §1, rules 8, 10 and 25: what can be tried is in sight, and one press away.
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

test("on a fresh host a key types all the lines of a preset", async ({ silo, page }) => {
  const { player, terminal } = silo;
  await silo.open("lab");
  await player.timeline.focus();
  await page.keyboard.press("3");
  await expect(terminal.log).toContainText("C Files/new.txt");
  await expect(page.getByRole("heading", { name: "Try" })).toHaveCount(0);
});

test("so does its button", async ({ silo, page }) => {
  const { terminal } = silo;
  await silo.open("lab");
  await page.getByRole("button", { name: /An image made for another Windows/ }).click();
  await expect(terminal.log).toContainText("does not match the host operating system");
});
