// Every picture can be read as text, and every page and step is free of barriers that a machine can find: explaining.md §2.2, §2.7.
import { barriers } from "../measure/barriers.ts";
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

for (const picture of ["house", "launch", "storage", "image"])
  test(`${picture} is read as text, and follows time`, async ({ page, silo }) => {
    await silo.open(`/lab?picture=${picture}`);
    await silo.chooseView("Picture as text");
    const twin = page.getByRole("region", { name: /as text$/ });
    await expect(twin.getByRole("heading", { name: "What is there, and what holds what" })).toBeVisible();
    await expect(twin).toContainText("There is no container.");
    await silo.terminal.run(
      "docker run -d --name web mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
    );
    await expect(twin).toContainText("Running: web.");
    expect(await barriers(page)).toEqual([]);
  });

test("every file is reached in the text, by keys alone, and what goes hands its focus on", async ({ page, silo }) => {
  const { keyboard } = page;
  await silo.open("/lab?picture=storage");
  await silo.terminal.run(
    "docker run -d --name web mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
  );
  await silo.chooseView("Picture as text");
  const twin = page.getByRole("region", { name: /as text$/ });
  const files = twin.getByRole("button", { name: /^Files that web sees/ });
  await files.focus();
  await keyboard.press("ArrowRight");
  await expect(files).toHaveAttribute("aria-expanded", "true");
  await keyboard.press("ArrowRight");
  await expect(twin.getByRole("button", { name: /^C:\\Boot, directory/ })).toBeFocused();
  await expect(twin.locator('[data-key][tabindex="0"]')).toHaveCount(1);
  await keyboard.press("ArrowLeft");
  await expect(files).toBeFocused();
  await keyboard.press("ArrowLeft");
  await expect(files).toHaveAttribute("aria-expanded", "false");
  for (let back = await silo.player.moment(); (await files.count()) > 0; back = await silo.player.leavesMoment(back)) {
    await files.focus();
    await keyboard.press(",");
  }
  await silo.voice.says(/ is gone\. .+ has the focus\./);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

for (const scheme of ["light", "dark"] as const)
  test(`no page has a barrier that a machine can find, ${scheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of [
      "/diagrams",
      "/about",
      "/learn",
      "/learn/many-user-modes",
      "/learn/a-disk-made-of-links",
      "/d/house?step=silo-create",
      "/d/storage?step=file-delete",
      "/d/image?step=image-name",
      "/embed/v1/house",
      "/embed/v1/storage?play=1",
    ]) {
      await page.goto(path);
      if (path.includes("/d/")) await expect(page.locator(".figure")).toBeVisible({ timeout: 20_000 });
      expect(await barriers(page), path).toEqual([]);
    }
  });
