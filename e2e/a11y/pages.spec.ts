// Source: WCAG 2.2, levels A and AA, as far as axe-core can tell; design/explaining.md §2.2.
import { barriers } from "../measure/barriers.ts";
import { expect, sampleLines, still, test } from "../pages/silo.ts";

test.use(still);

for (const path of ["/", "/lab"])
  for (const colorScheme of ["light", "dark"] as const)
    test(`${path} in ${colorScheme} has no barrier that a machine can find`, async ({ silo, page }) => {
      await page.emulateMedia({ colorScheme });
      await silo.open(path);
      expect(await barriers(page)).toEqual([]);
    });

test("no state of the lab has a barrier that a machine can find", async ({ silo, page }) => {
  const { player, terminal, picture } = silo;
  await silo.open("lab");
  const [, run] = sampleLines;
  for (const line of sampleLines) await terminal.run(line);
  const none = async (state: string): Promise<void> => expect(await barriers(page), state).toEqual([]);
  await none("a container runs");
  for (let turn = 0; turn < 40; turn += 1) await player.timeline.press("ArrowLeft");
  await none("midway");
  await terminal.run(run.replace("web", "late"));
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeVisible();
  await none("a course is put aside");
  await page.emulateMedia({ colorScheme: "dark" });
  await none("the same in the dark");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await none("the link is shown");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await none("the keys are shown");
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 360, height: 740 });
  await picture.room("late").press("Enter");
  await expect(page.getByRole("complementary").getByRole("button", { name: "Close" })).toBeVisible();
  await none("a thing is told on a small screen");
  await page.getByRole("complementary").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Menu" }).click();
  await none("the menu is open on a small screen");
});

test("a listener finds the page in order: parts, player, picture, terminal", async ({ silo, page }) => {
  await silo.open("lab");
  await silo.terminal.run("docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost");
  await expect(page.getByRole("banner")).toMatchAriaSnapshot({ name: "header.aria.yml" });
  await expect(page.getByRole("region", { name: "Player" })).toMatchAriaSnapshot({ name: "player.aria.yml" });
  await expect(silo.picture.root).toMatchAriaSnapshot({ name: "house.aria.yml" });
  await expect(page.getByRole("region", { name: "Terminals" })).toMatchAriaSnapshot({ name: "terminals.aria.yml" });
});
