// Source: design/explaining.md §2.3; WCAG 2.2, 2.1.1, 2.1.2, 2.1.4 and 2.4.3.
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

test("all of it works without a pointer: from the first page to a container and back through time", async ({
  silo,
  page,
}) => {
  const { player, terminal, picture, voice } = silo;
  const { keyboard } = page;
  await silo.open("lab");
  const tabTo = async (name: string | RegExp, key = "Tab"): Promise<void> => {
    for (let turn = 0; turn < 30; turn += 1) {
      await keyboard.press(key);
      const now = await page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
      if (typeof name === "string" ? now === name : name.test(now)) return;
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };
  await tabTo("Run a container");
  await keyboard.press("Enter");
  await expect(picture.room("web")).toHaveAccessibleName(/running/);
  await player.isState("paused");
  const end = await player.moment();

  await test.step("into the picture, and into a container", async () => {
    await expect(player.timeline).toBeFocused();
    await tabTo(/^Host user mode/, "Shift+Tab");
    await keyboard.press("ArrowRight");
    await picture.room("web").focus();
    await keyboard.press("]");
    await picture.focuses(/in web/);
    await keyboard.press("[");
    await picture.focuses(/^Container web/);
  });

  await test.step("along the lines of a thing", async () => {
    await keyboard.press("]");
    const parent = await picture.focused();
    await keyboard.press("Alt+.");
    await picture.focuses(/^smss\.exe → .+, child process$/);
    const line = await picture.focused();
    await keyboard.press("ArrowDown");
    expect(await picture.focused()).not.toBe(line);
    await keyboard.press("ArrowUp");
    await picture.focuses(line);
    await keyboard.press("Enter");
    const child = /→ (.+), child process$/.exec(line)?.[1] ?? "?";
    await picture.focuses(child);
    await keyboard.press("b");
    await voice.says(/smss\.exe → .+, child process\. .*It is in Container web\./);
    await keyboard.press("x");
    await picture.focuses(parent);
    await keyboard.press("c");
    await picture.focuses(child);
    await keyboard.press("Alt+,");
    await keyboard.press("Escape");
    await picture.focuses(child);
    await keyboard.press("Home");
    await picture.focuses(/^Host user mode/);
    await keyboard.press("End");
    await picture.focuses(/^Network/);
  });

  await test.step("Enter opens a thing, and letters act in the picture only", async () => {
    await picture.room("web").focus();
    await keyboard.press("Enter");
    await expect(page.getByRole("complementary").getByRole("heading", { name: "web" })).toBeVisible();
    await keyboard.press(",");
    const back = await player.leavesMoment(end);
    expect(back).toBeLessThan(end);
    await keyboard.press(".");
    const last = await player.leavesMoment(back);
    expect(last).toBeGreaterThan(back);
    // The last step goes on for a few moments in which nothing new is told.
    for (let at = last; at < end; at = await player.leavesMoment(at)) await keyboard.press(">");
    await keyboard.press("<");
    await player.leavesMoment(end);
    await keyboard.press(">");
    await player.showsMoment(end);
    await page.getByRole("link", { name: "Silo" }).focus();
    await keyboard.press(",");
    await keyboard.press("p");
    await player.showsMoment(end);
    await player.isState("paused");
  });

  await test.step("what dies hands its focus to what held it", async () => {
    await picture
      .thing("PING.EXE")
      .or(picture.thing("w3wp.exe"))
      .or(picture.thing("ServiceMonitor.exe"))
      .first()
      .focus();
    const gone = (await picture.focused()).split(",")[0] ?? "?";
    for (let at = end; (await picture.focused()).startsWith(gone); ) {
      await keyboard.press(",");
      at = await player.leavesMoment(at);
    }
    await expect.poll(() => picture.focused()).not.toBe("");
    await voice.says(/ is gone\. .+ has the focus\./);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  await test.step("the sheet shows all keys, and each is a button", async () => {
    await picture.room("web").focus();
    await keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(sheet).toBeVisible();
    await sheet.getByRole("button", { name: "Last thing" }).click();
    await expect(sheet).toHaveCount(0);
    await picture.focuses(/^Network/);
    await keyboard.press("?");
    await sheet.getByRole("button", { name: "Step forward" }).press("Enter");
    await expect(sheet).toHaveCount(0);
    await keyboard.press("?");
    await keyboard.press("Escape");
    await picture.focuses(/^Network/);
  });

  await test.step("Escape leaves, t goes to the terminal, and nobody is caught there", async () => {
    await keyboard.press("Escape");
    await expect(player.timeline).toBeFocused();
    await keyboard.press("End");
    await player.showsMoment(end);
    await keyboard.press("t");
    await expect(terminal.input).toBeFocused();
    await keyboard.type("docker stop web");
    await keyboard.press("Enter");
    await expect(picture.room("web")).toHaveAccessibleName(/exited/);
    await keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Say the last output" })).toBeFocused();
    await keyboard.press("Enter");
    await voice.says("docker stop web: web");
  });
});

test("a sheet over the picture takes the focus, and gives it back", async ({ silo, page }) => {
  const { picture } = silo;
  await page.setViewportSize({ width: 360, height: 740 });
  await silo.open("lab");
  await silo.terminal.run("docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost");
  await picture.room("web").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary").getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await picture.focuses(/^Container web/);
});
