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

test("Ctrl+C drops what is under way, and the next line is one's own", async ({ silo }) => {
  const { terminal, player } = silo;
  await silo.open("lab");
  const interrupts = async (at: number): Promise<void> => {
    await player.timeline.press("End");
    const end = await player.moment();
    for (let moment = end; moment > at; moment = await player.leavesMoment(moment)) await player.stepBack.click();
    const here = await player.moment();
    await terminal.input.press("Control+c");
    await player.leavesMoment(here);
    await player.isState("paused");
  };

  await test.step("a pull: nothing of it stays", async () => {
    await terminal.run("docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022");
    await expect(terminal.log).toContainText("Status: Downloaded newer image");
    const ended = await player.moment();
    await interrupts(ended - 20);
    await expect(terminal.log).toContainText("context canceled");
    await expect(terminal.log).not.toContainText("Status: Downloaded newer image");
    await terminal.run("docker images -q");
    await expect(terminal.log).not.toContainText(/^[0-9a-f]{12}$/m);
  });

  await test.step("a build: there is no image of it", async () => {
    await terminal.run("docker build -t shop C:\\src\\shop");
    await expect(terminal.log).toContainText("Successfully tagged shop:latest");
    const ended = await player.moment();
    await interrupts(ended - 60);
    await expect(terminal.log).not.toContainText("Successfully tagged shop:latest");
    await terminal.run("docker images shop");
    await expect(terminal.log).not.toContainText(/^shop +latest/m);
  });

  await test.step("an attached run: the program hears it, and the prompt is back", async () => {
    await terminal.run("docker run --name box mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost");
    await expect(terminal.log).toContainText("Reply from ");
    await expect(terminal.input).toBeVisible();
    await terminal.input.press("Control+c");
    await terminal.run("docker ps -a --format '{{.Names}} {{.Status}}'");
    await expect(terminal.log).toContainText(/box Exited \(\d+\)/);
  });

  await test.step("a live table: it is painted in one place until then", async () => {
    await terminal.run("docker start box");
    await terminal.run("docker stats");
    const table = terminal.log.getByText(/^CONTAINER ID +NAME +CPU %/);
    await expect(table).toHaveCount(1);
    await terminal.input.press("Control+c");
    await terminal.run("hostname");
    await expect(terminal.log).toContainText("WINHOST01");
    await expect(table).toHaveCount(1);
  });
});
