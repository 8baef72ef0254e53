// Source: design/product.md: the terminal moves the picture; time is a thing you hold.
import { expect, sampleLines, still, test } from "../pages/silo.ts";

test.use(still);

test("three typed lines make a container, and time can be held", async ({ silo, page }) => {
  const { player, terminal, picture, voice } = silo;
  await silo.open("lab");
  await expect(picture.root.getByRole("button", { name: /^Container / })).toHaveCount(0);
  const [build, run, ps] = sampleLines;
  await terminal.run(build);
  await expect(terminal.log).toContainText("Successfully tagged shop:latest");
  await terminal.run(run);
  await expect(picture.room("web")).toHaveAccessibleName(/image shop, running, \d+ processes$/);
  await expect(picture.thing("smss.exe, process")).toBeVisible();
  await expect(picture.thing("Server silo")).toHaveAccessibleName(/ of web/);
  await terminal.run(ps);
  await expect(terminal.log).toContainText("0.0.0.0:8080->80/tcp");
  await voice.says(/0\.0\.0\.0:8080->80\/tcp/);
  const end = await player.moment();

  await test.step("steps lead back and forth, and undo what is on the screen", async () => {
    await player.stepBack.click();
    const before = await player.leavesMoment(end);
    expect(before).toBeLessThan(end);
    await player.stepBack.click();
    const earlier = await player.leavesMoment(before);
    await player.stepForward.click();
    await player.showsMoment(before);
    await player.timeline.press("End");
    await player.showsMoment(end);
    expect(earlier).toBeLessThan(before);
  });

  await test.step("the slider scrubs by keyboard", async () => {
    await player.timeline.press("Home");
    await player.showsMoment(0);
    await expect(picture.root.getByRole("button", { name: /^Container / })).toHaveCount(0);
    await expect(terminal.log).not.toContainText("Successfully tagged");
    await player.timeline.press("ArrowRight");
    const first = await player.leavesMoment(0);
    await expect(player.timeline).toHaveAttribute("aria-valuetext", /^Step 1 of \d+: /);
    await player.timeline.press("ArrowLeft");
    await player.showsMoment(0);
    expect(first).toBeGreaterThan(0);
  });

  await test.step("the slider scrubs by pointer", async () => {
    const box = await player.timeline.boundingBox();
    if (box === null) throw new Error("The slider is not there.");
    await page.mouse.move(box.x + 10, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    const half = await player.moment();
    expect(half).toBeGreaterThan(end * 0.4);
    expect(half).toBeLessThan(end * 0.6);
    await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
    await player.showsMoment(end);
  });

  await test.step("a line of the terminal leads to the moment that wrote it", async () => {
    await terminal.log.getByText("Successfully tagged shop:latest").click();
    const written = await player.leavesMoment(end);
    expect(written).toBeLessThan(end);
  });
});

test("what is wrong is said in Docker's own words, and the prompt goes on", async ({ silo, page }) => {
  const { terminal, voice } = silo;
  await silo.open("lab");
  const said = async (line: string, words: string): Promise<void> => {
    await terminal.run(line);
    await expect(terminal.log).toContainText(words);
  };
  await said("foo", "The term 'foo' is not recognized");
  await said("docker foo", "docker: 'foo' is not a docker command.");
  await voice.warns(/'foo' is not a docker command/);
  await said("docker run --nonsense x", "unknown flag: --nonsense");
  await said("docker run -d nothere", "Unable to find image 'nothere:latest' locally");
  await said("docker stop nobody", "No such container: nobody");
  await terminal.run("mkdir C:\\work");
  await terminal.run('Set-Content C:\\work\\Dockerfile "FRM x"');
  await said("docker build C:\\work", "dockerfile parse error on line 1: unknown instruction: FRM");
  const copies = '"FROM mcr.microsoft.com/windows/nanoserver:ltsc2022`nCOPY missing.txt ."';
  await terminal.run(`Set-Content C:\\work\\Dockerfile ${copies}`);
  await said("docker build C:\\work", "COPY failed: file not found in build context");

  await test.step("five megabytes in one paste neither break the page nor stop it", async () => {
    await terminal.input.focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text", `${"x".repeat(5_000_000)}\n`);
      const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    });
    await said("hostname", "WINHOST01");
  });
});

test("a damaged link is told, and leaves a host to work with", async ({ silo }) => {
  await silo.open("lab?run=1.garbage");
  await silo.voice.says(/This link is damaged or incomplete\./);
  await silo.terminal.run("hostname");
  await expect(silo.terminal.log).toContainText("WINHOST01");
});
