// Source: design/visual.md: motion explains; reduced motion is instant change. design/product.md: change the past and go on from there.
import { expect, still, test } from "../pages/silo.ts";

/** So many frames, whatever time they take. */
const frames = 12;

test("a typed line plays, can be paused and played on, and comes to rest at its end", async ({ silo, page }) => {
  const { player, terminal, voice } = silo;
  await silo.open("lab");
  const start = await player.moment();
  const speed = page.getByRole("combobox", { name: "Speed" });
  await speed.selectOption("0.25");
  await terminal.type("docker version");
  await player.isState("playing");
  await player.leavesMoment(start);
  await player.pause.click();
  await player.isState("paused");
  const held = await player.moment();
  await voice.says(/./);
  await speed.selectOption("8");
  await player.playOut();
  expect(await player.moment()).toBeGreaterThan(held);
  await expect(terminal.log).toContainText("Docker Engine - Community");
  await expect(player.play).toBeDisabled();
});

test.describe("where nothing shall move", () => {
  test.use(still);

  test("nothing moves, and nothing is missing", async ({ silo, page }) => {
    const { player, terminal, picture } = silo;
    await silo.open("lab");
    await terminal.run("docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost");
    await expect(picture.room("web")).toHaveAccessibleName(/running/);
    await player.stepBack.click();
    await player.stepForward.click();
    const { running, moved } = await page.evaluate(async (count) => {
      const places = (): string =>
        [...document.querySelectorAll(".mark, .dot")]
          .map((each) => JSON.stringify(each.getBoundingClientRect()))
          .join();
      const before = places();
      let seen = 0;
      let shifted = false;
      for (let frame = 0; frame < count; frame += 1) {
        await new Promise((next) => requestAnimationFrame(next));
        seen = Math.max(seen, document.getAnimations().filter(({ playState }) => playState === "running").length);
        shifted ||= places() !== before;
      }
      return { running: seen, moved: shifted };
    }, frames);
    expect({ running, moved }).toEqual({ running: 0, moved: false });
  });

  test("who goes on from the past gets another branch, and can have the first one back", async ({ silo, page }) => {
    const { player, terminal, picture } = silo;
    await silo.open("lab");
    await terminal.run("hostname");
    const between = await player.moment();
    await terminal.run("docker version");
    const end = await player.moment();
    for (let at = end; at > between; at = await player.leavesMoment(at)) await player.stepBack.click();
    const house = await picture.root.boundingBox();
    await terminal.run("ver");
    await expect(terminal.log).not.toContainText("Docker Engine - Community");
    const other = await player.moment();
    await expect(page.getByText("docker version is kept in branch 1.").first()).toBeVisible();
    expect(await picture.root.boundingBox()).toEqual(house);
    await page.getByRole("button", { name: "Bring it back" }).click();
    await player.showsMoment(end);
    await expect(terminal.log).toContainText("Docker Engine - Community");

    await test.step("each branch is named for what was typed in it, and leads to the other", async () => {
      const branches = page.getByRole("button", { name: "2 branches" });
      await branches.press("Enter");
      await expect(page.getByRole("button", { name: "1 docker version" })).toHaveAttribute("aria-current", "true");
      await page.getByRole("button", { name: "2 ver" }).press("Enter");
      await player.showsMoment(other);
      await expect(terminal.log).not.toContainText("Docker Engine - Community");
      await branches.press("Enter");
      await page.getByRole("button", { name: "1 docker version" }).press("Enter");
      await player.showsMoment(end);
      await expect(terminal.log).toContainText("Docker Engine - Community");
    });
  });

  test("a press of Step back tells another step, also at the end of what happened", async ({ silo }) => {
    const { player, terminal } = silo;
    await silo.open("lab");
    await terminal.run("docker ps");
    const told = (): Promise<string> => player.timeline.getAttribute("aria-valuetext").then(String);
    const last = await told();
    const end = await player.moment();
    await player.stepBack.click();
    const before = await player.leavesMoment(end);
    expect(await told()).not.toBe(last);
    await player.stepForward.click();
    await player.leavesMoment(before);
    expect(await told()).toBe(last);
  });

  test("a line typed at a past moment begins a branch there, though another one is still being read", async ({
    silo,
    page,
  }) => {
    const { player, terminal } = silo;
    await silo.open("lab");
    await terminal.run("hostname");
    await terminal.type("docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost");
    await player.timeline.press("Home");
    await terminal.type("echo other");
    await expect(page.getByText(/`?hostname`? and the line after it are kept in branch 1\./).first()).toBeVisible();
    await expect(terminal.log.getByText("other", { exact: true })).toBeVisible();
    await expect(terminal.log).not.toContainText("docker run");
    await page.getByRole("button", { name: "Bring it back" }).click();
    await expect(terminal.log).toContainText("docker run -d --name web");
  });

  test("branches outlive a reload, and what is damaged of them is told", async ({ silo, page }) => {
    const { player, terminal, voice } = silo;
    const kept = (): Promise<string> => page.evaluate(() => localStorage.getItem("silo.session") ?? "");
    await silo.open("lab");
    const start = await player.moment();
    await terminal.run("hostname");
    const first = await player.moment();
    for (let at = first; at > start; at = await player.leavesMoment(at)) await player.stepBack.click();
    await terminal.run("docker version");
    const second = await player.moment();
    await expect.poll(kept).toContain("\n2\n1 ");
    await page.reload();
    await player.showsMoment(second);
    await page.getByRole("button", { name: "2 branches" }).press("Enter");
    await page.getByRole("button", { name: "1 hostname" }).press("Enter");
    await player.showsMoment(first);
    await expect(terminal.log).toContainText("WINHOST01");
    await expect.poll(kept).toContain("\n1\n2 ");

    await page.evaluate(() => localStorage.setItem("silo.session", `${localStorage.getItem("silo.session")}?`));
    await page.reload();
    await voice.says(/other branches of this session are damaged/);
    await player.showsMoment(first);
    await terminal.run("ver");
    await expect(terminal.log).toContainText("The term 'ver' is not recognized");
  });

  test("a link brings the same world and moment; a reload brings back what was there", async ({
    silo,
    page,
    browser,
  }) => {
    const { player, terminal, picture } = silo;
    await silo.open("lab");
    await terminal.run("docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost");
    for (let turn = 0; turn < 3; turn += 1) await player.stepBack.click();
    const moment = await player.moment();
    const names = await picture.root.getByRole("button").evaluateAll((all) => all.map((each) => each.ariaLabel));
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    const context = await browser.newContext(still);
    const other = await context.newPage();
    await other.goto(link);
    await expect(other.locator("[data-moment]").first()).toHaveAttribute("data-moment", String(moment));
    await expect(other.getByRole("log")).toContainText("docker run -d --name web");
    const others = other.locator(".picture").getByRole("button");
    await expect.poll(() => others.evaluateAll((all) => all.map((each) => each.ariaLabel))).toEqual(names);
    await context.close();

    await expect.poll(() => page.evaluate(() => localStorage.getItem("silo.session") !== null)).toBe(true);
    await page.reload();
    await player.showsMoment(moment);
    await expect(terminal.log).toContainText("docker run -d --name web");
  });
});
