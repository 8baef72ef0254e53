// Each chapter ends with a task that needs what was learnt: design/explaining.md, rules 17, 24.
import { expect, test } from "../pages/silo.ts";

test("lines of a task can be copied, by keyboard too", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/learn/a-disk-made-of-links");
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy line 4" }).click();
  await expect.poll(copied).toBe("docker stop web");
  await page.getByRole("button", { name: "Copy line 2" }).press("Enter");
  await expect.poll(copied).toBe('docker exec web cmd /c "echo hello>C:\\inetpub\\wwwroot\\iisstart.htm"');
  await expect(page.getByText("Copied line 2.")).toBeVisible();
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`the lab opens with what a task needs, types its lines and leads back, ${width} px`, async ({ page, silo }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/learn/from-docker-run");
    await page.getByRole("link", { name: "Do it in the lab" }).click();
    const task = page.getByRole("region", { name: /^Task: From docker run/ });
    await expect(task).toContainText("create, look, start", { timeout: 20_000 });
    await expect(silo.terminal.log).toContainText("docker pull");
    const goals = task.getByRole("list", { name: "The goal" }).getByRole("listitem");
    await expect(goals).toHaveText([/^Not yet:/, /^Not yet:/, "Not yet: web runs"]);
    for (const line of [1, 2, 3]) {
      const type = task.getByRole("button", { name: `Type line ${line} of 3` });
      await expect(type).toBeVisible({ timeout: 20_000 });
      if (line === 2) await expect(goals).toHaveText([/^Reached:/, /^Reached:/, "Not yet: web runs"]);
      await type.click();
    }
    await expect(task).toContainText("Look for this", { timeout: 20_000 });
    await expect(goals).toHaveText([/^Reached:/, /^Reached:/, "Reached: web runs"]);
    await expect(silo.terminal.log).toContainText("docker start web");
    await task.getByRole("link", { name: "Back to the chapter" }).click();
    await expect(page.getByText("You have done it in the lab")).toBeVisible({ timeout: 20_000 });
  });

test("a task that was put away stays away", async ({ page, silo }) => {
  await page.goto("/learn/many-user-modes");
  await page.getByRole("link", { name: "Do it in the lab" }).click();
  const task = page.getByRole("region", { name: /^Task:/ });
  await task.getByRole("button", { name: "Put the task away" }).click({ timeout: 20_000 });
  await expect(task).toHaveCount(0);
  await page.reload();
  await silo.player.ready();
  await expect(silo.terminal.log).toContainText("docker pull", { timeout: 20_000 });
  await expect(task).toHaveCount(0);
});
