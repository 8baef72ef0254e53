// Source: PowerShell's and cmd.exe's own keys: arrows recall lines, Tab completes, Ctrl+C ends what runs.
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

const clock = "docker run -d --name clock mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost";

test("keys recall, complete and interrupt; each container has a tab", async ({ silo, page }) => {
  const { terminal, player } = silo;
  await silo.open("lab");

  await test.step("arrows recall what was typed, and bring back what was being typed", async () => {
    await terminal.run("hostname");
    await terminal.run("docker version");
    await terminal.input.fill("half a li");
    await terminal.input.press("ArrowUp");
    await expect(terminal.input).toHaveValue("docker version");
    await terminal.input.press("ArrowUp");
    await expect(terminal.input).toHaveValue("hostname");
    await terminal.input.press("ArrowUp");
    await expect(terminal.input).toHaveValue("hostname");
    await terminal.input.press("ArrowDown");
    await terminal.input.press("ArrowDown");
    await expect(terminal.input).toHaveValue("half a li");
    await terminal.input.press("Escape");
    await expect(terminal.input).toHaveValue("");
  });

  await test.step("Tab completes, shows what is possible, and leaves where there is nothing", async () => {
    await terminal.input.fill("docker vers");
    await terminal.input.press("Tab");
    await expect(terminal.input).toHaveValue("docker version ");
    await terminal.input.fill("docker s");
    await terminal.input.press("Tab");
    await expect(page.getByText("save   search   start   stats   stop   system")).toBeVisible();
    await terminal.input.fill("");
    await terminal.input.press("Tab");
    await expect(terminal.input).not.toBeFocused();
  });

  await test.step("Ctrl+C ends what never ends by itself", async () => {
    await terminal.run("ping -t localhost");
    await expect(terminal.log).toContainText("Reply from ");
    await terminal.input.press("Control+c");
    await expect(terminal.log).toContainText("^C");
    await terminal.run("hostname");
    await expect(terminal.log).toContainText("WINHOST01");
  });

  await test.step("a container's tab opens a shell in it, which exit leaves", async () => {
    await terminal.run(clock);
    await terminal.tab("+ clock").click();
    await expect(terminal.log).toContainText("Microsoft Windows [Version 10.0.20348");
    await terminal.run("hostname");
    await expect(terminal.log).toContainText(/[0-9a-f]{12}/);
    await expect(terminal.log).not.toContainText("WINHOST01");
    await terminal.run("exit");
    await terminal.run("hostname");
    await expect(terminal.log).toContainText("WINHOST01");
    await terminal.tab("Host PowerShell").click();
    await expect(terminal.log).toContainText("Pinging localhost");
    await player.isState("paused");
  });
});
