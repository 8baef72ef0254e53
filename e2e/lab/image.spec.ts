// Source: design/visual.md: nothing overlaps, nothing is cut off, nothing under 12 px; WCAG 2.2, 1.4.10, 2.1.1; design/explaining.md §2.3.
import { sizes } from "../measure/sizes.ts";
import { faultsOfWords, scrollsSideways } from "../measure/words.ts";
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

test("an image's words are whole at every size, built and in the middle of a build", async ({ silo, page }) => {
  const { player } = silo;
  await silo.open("lab?picture=image");
  await page.getByRole("button", { name: "docker build -t bookings" }).click();
  await expect(page.getByRole("button", { name: "Layer of line 15: CMD" })).toBeAttached();
  await player.isState("paused");
  const end = await player.moment();
  await page.evaluate(() => document.fonts.ready);
  for (const size of sizes)
    await test.step(`${size.width} px`, async () => {
      await page.setViewportSize(size);
      await player.timeline.press("End");
      await player.showsMoment(end);
      await expect.poll(() => faultsOfWords(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      for (let turn = 0; turn < 12; turn += 1) await player.timeline.press("PageDown");
      await player.leavesMoment(end);
      await expect.poll(() => faultsOfWords(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    });
});

test("an image can be read by keys: its lines, what each did, its layers", async ({ silo, page }) => {
  const { picture, voice } = silo;
  const { keyboard } = page;
  await silo.open("lab?picture=image");
  await page.getByRole("button", { name: "docker build -t bookings" }).press("Enter");
  await expect(page.getByRole("button", { name: "Layer of line 15: CMD" })).toBeAttached();
  await silo.player.isState("paused");
  await picture.thing("Line 7").focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("complementary").getByRole("heading").first()).toBeVisible();
  await keyboard.press("Alt+.");
  await picture.focuses(/^Line 7.* → Layer of line 7.*, /);
  await voice.says(/./);
  await keyboard.press("Enter");
  await picture.focuses(/^Layer of line 7/);
  await keyboard.press("x");
  await picture.focuses(/^Line 7/);
});

test("what is gone from an image hands its focus on", async ({ silo, page }) => {
  const { picture, player, voice } = silo;
  await silo.open("lab?picture=image");
  await page.getByRole("button", { name: "docker build -t bookings" }).press("Enter");
  const layer = picture.thing("Layer of line 15: CMD");
  await expect(layer).toBeAttached();
  await player.isState("paused");
  await layer.focus();
  for (let at = await player.moment(); (await picture.focused()).startsWith("Layer of line 15"); ) {
    await page.keyboard.press(",");
    at = await player.leavesMoment(at);
  }
  await voice.says(/ is gone\. .+ has the focus\./);
  expect(await picture.focused()).not.toBe("");
  await expect(picture.root.locator('.mark-buttons [tabindex="0"]')).toHaveCount(1);
});
