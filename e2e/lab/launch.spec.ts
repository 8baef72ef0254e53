// Source: design/product.md, the picture of a launch, claims 18, 19, 23–25; design/visual.md; reference/hcs-hns.md §2.1; WCAG 2.2, 2.1.1.
import { sizes } from "../measure/sizes.ts";
import { faultsOfWords, scrollsSideways } from "../measure/words.ts";
import { Launch } from "../pages/launch.ts";
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

const image = "mcr.microsoft.com/windows/nanoserver:ltsc2022";
const run = `docker run -d --name web ${image} ping -t localhost`;

test("a run is read row by row, forwards and back, and each request can be opened", async ({ silo, page }) => {
  const { player, terminal } = silo;
  const launch = new Launch(page);
  const inspector = page.getByRole("complementary");
  await silo.open("lab?picture=launch");
  await expect(page.getByRole("button", { name: "Run a container", exact: true })).toBeVisible();
  await terminal.run(`docker pull ${image}`);
  await terminal.run(run);

  /** Steps until the row at the playhead is that one. */
  const stepTo = async (by: "stepBack" | "stepForward", title: string): Promise<void> => {
    for (let turn = 0; turn < 80; turn += 1) {
      const name = (await launch.present.first().getAttribute("aria-label", { timeout: 2000 })) ?? "";
      if (name.startsWith(title)) return;
      const before = await player.moment();
      await player[by].click();
      await player.leavesMoment(before);
    }
  };

  await test.step("the row at the playhead is marked, what comes after it is still to come", async () => {
    await stepTo("stepBack", "HcsStartComputeSystem");
    await launch.isAt("HcsStartComputeSystem");
    await expect(launch.row("NtSetInformationJobObject (40 ServerSiloInitialize)")).toHaveAccessibleName(
      /still to come$/,
    );
    await expect(inspector.getByRole("heading", { name: "HcsStartComputeSystem" })).toBeVisible();
  });

  await test.step("a row is selected and its document read", async () => {
    await stepTo("stepBack", "HcsCreateComputeSystem");
    await launch.row("HcsCreateComputeSystem").click();
    await expect(launch.row("HcsCreateComputeSystem")).toHaveAttribute("aria-pressed", "true");
    await expect(inspector).toContainText('"SystemType"');
    await expect(inspector).toContainText("LayerFolderPath");
    await expect(inspector).toContainText("0xC0370103, pending");
    await expect(inspector).toContainText("SystemCreateCompleted (0x2)");
    await expect(inspector).toContainText("On Linux");
    await expect(inspector).toContainText("anyone may make it");
  });

  await test.step("a row of several calls opens", async () => {
    await launch.root.getByRole("button", { name: /^Show the 6 calls/ }).click();
    await expect(launch.row("NtCreateJobObject")).toBeVisible();
    await launch.row("NtSetInformationJobObject (35 CreateSilo)").click();
    await expect(inspector.getByRole("heading", { name: "NtSetInformationJobObject (35 CreateSilo)" })).toBeVisible();
    await expect(inspector).toContainText("NEWPID");
    await launch.root.getByRole("button", { name: /^Fold the calls/ }).click();
    await expect(launch.row("NtCreateJobObject")).toHaveCount(0);
  });

  await test.step("back before it was made, it is still to come", async () => {
    await stepTo("stepBack", "HNSCall");
    await launch.isAt("HNSCall");
    await expect(launch.row("HcsCreateComputeSystem")).toHaveAccessibleName(/still to come$/);
    await stepTo("stepForward", "HcsCreateComputeSystem");
    await launch.isAt("HcsCreateComputeSystem");
  });

  await test.step("another command is chosen, and left by going on", async () => {
    await launch.root.getByRole("button", { name: /^Command before: docker pull/ }).click();
    await expect(launch.thing("Registry")).toBeVisible();
    await expect(launch.row("HcsCreateComputeSystem")).toHaveCount(0);
    await player.stepForward.click();
    await expect(launch.present).toHaveCount(1);
  });
});

test("rows are walked by keys, also those that do not fit", async ({ silo, page }) => {
  const launch = new Launch(page);
  const { keyboard } = page;
  await silo.open("lab?picture=launch");
  await silo.terminal.run(run);
  const last = launch.root.getByRole("button", { name: /: row \d+,/ }).last();
  const count = Number(/: row (\d+),/.exec((await last.getAttribute("aria-label")) ?? "")?.[1]);
  expect(count).toBeGreaterThan(40);
  await last.focus();
  for (let row = count - 1; row >= count - 25; row -= 1) {
    await keyboard.press("ArrowUp");
    await launch.focuses(new RegExp(`: row ${row},`));
  }
  await keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toContainText(`Row ${count - 25}`);
  await keyboard.press("ArrowDown");
  await launch.focuses(new RegExp(`: row ${count - 24},`));
  await keyboard.press("Home");
  await launch.focuses(`Back to now: row ${count}`);
  await keyboard.press("Enter");
  await launch.focuses(new RegExp(`: row ${count},`));
});

test("a row that goes out of sight hands its focus to the way there", async ({ silo, page }) => {
  const launch = new Launch(page);
  await silo.open("lab?picture=launch");
  await silo.terminal.run(run);
  await launch.present.focus();
  for (let turn = 0; turn < 40 && /: row /.test(await launch.focused()); turn += 1) {
    const before = await silo.player.moment();
    await page.keyboard.press(",");
    await silo.player.leavesMoment(before);
  }
  await launch.focuses(/^\d+ rows later$/);
  await silo.voice.says(/ is gone\. \d+ rows later has the focus\./);
  await page.keyboard.press("Enter");
  await launch.focuses(/^\d+ rows later$|: row /);
});

test("while it plays, what the reader has turned to stays, until he asks for the present", async ({ silo, page }) => {
  const { player, terminal } = silo;
  const launch = new Launch(page);
  const back = launch.root.getByRole("button", { name: /^Back to now: row \d+$/ });
  await silo.open("lab?picture=launch");
  await terminal.run(run);
  await player.timeline.press("Home");
  await page.getByRole("combobox", { name: "Speed" }).selectOption({ index: 0 });
  await player.play.click();
  await launch.root.getByRole("button", { name: /^\d+ rows later$/ }).click();
  await launch.root.getByRole("button", { name: /^\d+ rows later$/ }).click();
  const rows = () =>
    launch.root.getByRole("button", { name: /: row \d+,/ }).evaluateAll((all) => all.map((row) => row.dataset.ref));
  const shown = await rows();
  await player.leavesMoment(await player.leavesMoment(await player.moment()));
  await player.isState("playing");
  expect(await rows()).toEqual(shown);
  await expect(launch.present).toHaveCount(0);
  await back.press("Enter");
  await expect(back).toHaveCount(0);
  await expect(launch.present).toHaveCount(1);
  await expect(launch.present).toBeFocused();
  await player.pause.click();
  await launch.root.getByRole("button", { name: /^\d+ rows later$/ }).click();
  await expect(back).toBeVisible();
  await player.stepForward.click();
  await expect(launch.present).toHaveCount(1);
});

for (const size of sizes)
  test(`everything is readable at ${size.width} × ${size.height}`, async ({ silo, page }) => {
    await page.setViewportSize(size);
    await silo.open("lab?picture=launch");
    await silo.terminal.run(run);
    await expect.poll(() => faultsOfWords(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
