// Source: design/visual.md: nothing overlaps, nothing is cut off, nothing under 12 px; WCAG 2.2, 1.4.4 and 1.4.10.
import { sizes } from "../measure/sizes.ts";
import { faultsOfWords, scrollsSideways } from "../measure/words.ts";
import { expect, sampleLines, still, test } from "../pages/silo.ts";

test.use(still);

test("words are whole at every size, at rest and midway", async ({ silo, page }) => {
  const { terminal, player } = silo;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await silo.open("lab");
  for (const line of sampleLines.slice(0, 2)) await terminal.run(line);
  const end = await player.moment();
  for (const size of [...sizes, { width: 320, height: 640 }])
    await test.step(`${size.width} px`, async () => {
      await page.setViewportSize(size);
      await player.timeline.press("End");
      await player.showsMoment(end);
      await page.evaluate(() => document.fonts.ready);
      await expect.poll(() => faultsOfWords(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      for (let turn = 0; turn < 20; turn += 1) await player.timeline.press("ArrowLeft");
      await expect.poll(() => faultsOfWords(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    });
});

test("the header is one row with whole words wherever the inspector has a column", async ({ silo, page }) => {
  await silo.open("lab");
  const header = page.getByRole("banner");
  for (const width of [1920, 1500, 1499, 1280, 1279, 1100])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      const controls = header.locator("a, select, button").filter({ visible: true });
      const middles = await controls.evaluateAll((all) =>
        all.map((each) => Math.round(each.getBoundingClientRect().top + each.getBoundingClientRect().height / 2)),
      );
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(6);
      const cut = await header.locator("select").evaluateAll((all) =>
        (all as HTMLSelectElement[]).flatMap((each) => {
          const { width: given } = each.getBoundingClientRect();
          each.style.maxWidth = "none";
          const { width: wanted } = each.getBoundingClientRect();
          each.style.maxWidth = "";
          return wanted > given + 1 ? [`${each.title}: ${given} of ${wanted} px`] : [];
        }),
      );
      expect(cut).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    });
});

test("letters twice as large still fit without scrolling sideways", async ({ silo, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await silo.open("lab");
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await expect.poll(() => scrollsSideways(page)).toBe(false);
  for (const control of [silo.player.play, silo.player.stepBack, silo.terminal.input])
    await expect(control).toBeInViewport({ ratio: 0.9 });
});

for (const forcedColors of ["none", "active"] as const)
  test(`the picture can be told apart, forced colours: ${forcedColors}`, async ({ silo, page }) => {
    await page.emulateMedia({ forcedColors, colorScheme: "light" });
    await silo.open("lab");
    await silo.terminal.run("docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost");
    const looks = async () =>
      page.evaluate(() => {
        const of = (selector: string, name: string): string => {
          const element = document.querySelector(selector);
          return element === null ? "not there" : getComputedStyle(element).getPropertyValue(name);
        };
        return {
          ground: of("body", "background-color") + of("html", "background-color"),
          room: of(".look-room .shape", "stroke"),
          roomFill: of(".look-room .shape", "fill"),
          word: of(".look-room .words", "fill"),
          wire: of(".wire", "stroke"),
        };
      });
    const light = await looks();
    expect(light.room).not.toBe(light.roomFill);
    expect(light.word).not.toBe(light.roomFill);
    expect(light.wire).not.toBe("none");
    await page.emulateMedia({ forcedColors, colorScheme: "dark" });
    const dark = await looks();
    expect(dark.ground).not.toBe(light.ground);
    expect(dark.word).not.toBe(dark.roomFill);
  });
