// Source: a console takes lines while a program runs. design/visual.md: motion explains, and nobody has to sit through it.
import { expect, test } from "../pages/silo.ts";

const pull = "docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022";

test("a line typed while another runs is seen to wait, and Ctrl+C goes to the one that runs", async ({
  silo,
  page,
}) => {
  const { terminal, player, voice } = silo;
  await silo.open("lab");
  await page.getByRole("combobox", { name: "Speed" }).selectOption("0.25");
  await terminal.type(pull);
  await expect(terminal.log).toContainText("Pulling from windows/nanoserver");
  await terminal.type("hostname");
  await expect(terminal.log.getByText("waits for docker pull")).toBeVisible();
  await voice.says(/hostname\s+waits for docker pull/);
  await terminal.input.press("Control+c");
  await page.getByRole("combobox", { name: "Speed" }).selectOption("8");
  await player.isState("paused");
  await expect(terminal.log).toContainText("^C");
  await expect(terminal.log).not.toContainText("Status: Downloaded newer image");
  await expect(terminal.log).not.toContainText("waits for");
  await expect(terminal.log).toContainText("WINHOST01");
});

test("of pasted lines each one runs, also while they play", async ({ silo, page }) => {
  const { terminal, player } = silo;
  await silo.open("lab");
  await page.getByRole("combobox", { name: "Speed" }).selectOption("8");
  await terminal.input.focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "hostname\necho second\necho third\n");
    const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await expect(terminal.log.getByText("third", { exact: true })).toBeVisible();
  await player.isState("paused");
  await expect(terminal.log.getByText("WINHOST01", { exact: true })).toBeVisible();
  await expect(terminal.log.getByText("second", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /branches$/ })).toHaveCount(0);
});

test("the download of an image can be skipped, by button and by key, and stepped back into", async ({ silo, page }) => {
  const { terminal, player } = silo;
  await silo.open("lab");
  await page.getByRole("combobox", { name: "Speed" }).selectOption("0.25");
  const skip = page.getByRole("button", { name: "Skip the download" });
  await expect(skip).toHaveCount(0);
  await terminal.type(pull);
  await skip.click();
  await expect(skip).toHaveCount(0);
  await expect(player.timeline).toHaveAttribute("aria-valuetext", /is here\.$/);
  await expect(player.timeline).toBeFocused();
  await player.pause.click();
  const ended = await player.moment();
  await player.stepBack.click();
  const before = await player.leavesMoment(ended);
  await expect(skip).toBeVisible();
  await player.timeline.press("s");
  await player.leavesMoment(before);
  await expect(skip).toHaveCount(0);
  await player.isState("paused");
});
