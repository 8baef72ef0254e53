// Source: design/visual.md, "Density by zoom": near, each process.
import { sizes } from "../measure/sizes.ts";
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

test("a line that stands for many shows each of them when it is opened", async ({ silo, page }) => {
  const { terminal, picture } = silo;
  await silo.open("lab");
  await terminal.run("docker run -d --name web mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022");
  const line = picture.root.getByRole("button", { name: /^svchost\.exe, \d+ processes in web/ });
  const each = picture.root.getByRole("button", { name: /^svchost\.exe, process \d+ in web/ });
  for (const size of sizes)
    await test.step(`${size.width} px`, async () => {
      await page.setViewportSize(size);
      const count = Number(/\d+/.exec((await line.getAttribute("aria-label")) ?? "")?.[0]);
      expect(count).toBeGreaterThan(3);
      await line.press("Enter");
      await expect(line).toHaveAttribute("aria-expanded", "true");
      await expect(each).toHaveCount(count);
      await line.press("Enter");
      await expect(line).toHaveAttribute("aria-expanded", "false");
    });
});
