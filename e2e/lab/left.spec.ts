// Source: design/explaining.md 2.6, "Interactions are not forgivable"; design/product.md: what was done is not lost.
import { expect, test } from "../pages/silo.ts";

test("whoever follows a link finds the own session again, also after a reload", async ({ silo, page }) => {
  const { terminal } = silo;
  const notices = page.getByRole("region", { name: "Notices" });
  const kept = (): Promise<string> => page.evaluate(() => localStorage.getItem("silo.session") ?? "");
  await silo.open("lab");
  await terminal.run("hostname");
  await expect.poll(kept).not.toBe("");
  const link = await kept();

  await page.evaluate(() => localStorage.clear());
  await silo.open("lab");
  await terminal.run("docker version");
  await expect.poll(kept).not.toBe("");
  const own = await kept();

  await silo.open(`lab?run=${link}`);
  await expect(notices).toContainText("docker version");
  await test.step("a link that is only looked at takes nothing's place", async () => {
    await expect(terminal.log).toContainText("hostname");
    expect(await kept()).toBe(own);
  });

  await terminal.run("ver");
  await expect.poll(kept).not.toBe(own);
  await page.reload();
  await expect(notices).toContainText("docker version");
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(terminal.log).toContainText("Docker Engine - Community");
  await expect(terminal.log).not.toContainText("hostname");
  await expect(notices).toContainText("hostname and one more line");

  await test.step("one that is let be is found by searching", async () => {
    await page.getByRole("button", { name: "Leave it aside" }).click();
    await expect(notices).toBeEmpty();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search everything" }).fill("hostname");
    await page
      .getByRole("group", { name: "Put aside" })
      .getByRole("option", { name: /hostname/ })
      .click();
    await expect(terminal.log).toContainText("hostname");
    await expect(notices).toContainText("docker version");
  });
});

test("whoever changes the host can have the one before back", async ({ silo, page }) => {
  const { terminal } = silo;
  await silo.open("lab");
  await terminal.run("hostname");
  await page.getByRole("combobox", { name: "Host" }).selectOption({ label: "Server 2019 · 17763" });
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("on Server 2022");
  await expect(terminal.log).not.toContainText("hostname");
  await test.step("on a phone all of it can be read", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const cut = await page
      .getByRole("region", { name: "Notices" })
      .locator(".notice-words")
      .evaluate((words) => words.scrollWidth - words.clientWidth);
    expect(cut).toBe(0);
  });
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(terminal.log).toContainText("hostname");
  await expect(page.getByRole("region", { name: "Notices" })).toBeEmpty();
});
