// Source: reference/windows-storage.md F0.3–F0.6, A37–A49; design/product.md, the picture of storage; design/visual.md; WCAG 2.2, 1.4.10, 2.1.1.
import { sizes } from "../measure/sizes.ts";
import { faultsOfWords, scrollsSideways } from "../measure/words.ts";
import { expect, still, test } from "../pages/silo.ts";
import { Storage } from "../pages/storage.ts";

test.use(still);

const core = "mcr.microsoft.com/windows/servercore:ltsc2022 ping -t localhost";

test("a file is a link until it is written, and one again when time goes back", async ({ silo, page }) => {
  const { player, terminal } = silo;
  const storage = new Storage(page);
  const inspector = page.getByRole("complementary");
  const license = storage.file("web", "License.txt");
  await silo.open("lab?picture=storage");
  await terminal.run(`docker run -d --name web ${core}`);
  await expect(license).toHaveAccessibleName(/, layer 1, level 1$/);

  /** What `act` does, from the moment before it to that at which the page rests again. */
  const after = async (act: () => Promise<void>): Promise<void> => {
    const before = await player.moment();
    await act();
    await player.leavesMoment(before);
    await player.isState("paused");
  };

  await test.step("a journal is kept at a click", async () => {
    await after(() => storage.button("Keep a journal").click());
    await expect(terminal.log).toContainText("fsutil usn createjournal");
    await expect(storage.button("Keep a journal")).toHaveCount(0);
    await expect(storage.list("Change journal of web")).toBeAttached();
  });

  const linked = await player.moment();

  await test.step("it leads to real bytes: a link into a layer", async () => {
    await storage.select(license);
    await expect(inspector.getByRole("heading", { name: "License.txt" })).toBeVisible();
    await expect(inspector).toContainText("IO_REPARSE_TAG_WCI");
    await expect(storage.button(/^Files\\License\.txt in this layer/)).toBeVisible();
  });

  await test.step("the picture's button writes, as typing does", async () => {
    await after(() => storage.button("Append").click());
    await expect(terminal.log).toContainText("echo one more line>>C:\\License.txt");
    await expect(license).toHaveAccessibleName(/ bytes, own copy/);
    await expect(storage.record("web", "License.txt")).toHaveAccessibleName(/own copy/);
    await expect(inspector).toContainText("in the record itself");
    await expect(storage.list("Change journal of web")).toContainText("License.txt");
    const once = (await license.getAttribute("aria-label")) ?? "";
    await terminal.run("echo by hand>>C:\\License.txt");
    await expect(license).not.toHaveAccessibleName(once);
    await expect(license).toHaveAccessibleName(/ bytes, own copy/);
    await terminal.run("del C:\\License.txt");
    await expect(license).toHaveAccessibleName(/deleted/);
  });

  const end = await player.moment();

  await test.step("back in time it is a placeholder again", async () => {
    for (let at = end; at > linked; at = await player.leavesMoment(at)) await player.stepBack.click();
    await expect(license).toHaveAccessibleName(/, layer 1, level 1$/);
    await player.timeline.press("End");
    await player.showsMoment(end);
    await expect(license).toHaveAccessibleName(/deleted/);
  });

  await test.step("eyes in the container see no tombstone, no disk and no layer", async () => {
    const from = page.getByRole("combobox", { name: "Look from" });
    await from.selectOption({ label: "Seen from web" });
    await expect(license).toHaveCount(0);
    await expect(storage.list("Records on the disk of web")).toHaveCount(0);
    await from.selectOption({ label: "Seen from the host" });
    await expect(license).toHaveAccessibleName(/deleted/);
  });

  await test.step("names are found wherever they are", async () => {
    await storage.search("web").fill("NTDLL.DLL");
    const found = storage.list("What was found in web").getByRole("button");
    await expect(found.first()).toHaveAccessibleName(/ntdll\.dll/i);
    // More than 140,000 names, piece by piece.
    await expect(page.getByText(/names? found, [\d,]+ looked at\./)).toBeVisible({ timeout: 25_000 });
    await found.first().click();
    await expect(inspector.getByRole("heading", { name: "ntdll.dll" })).toBeVisible();
    await storage.search("web").press("Escape");
    await expect(storage.search("web")).toHaveValue("");
    await expect(storage.file("web", "Windows\\System32\\ntdll.dll")).toBeInViewport();
  });

  await test.step("a stopped container's disk stays, a removed one's is gone", async () => {
    await terminal.tab("Host PowerShell").click();
    await terminal.run("docker stop web");
    await expect(storage.button(/^Scratch disk of web: .*, detached$/)).toBeAttached();
    await expect(storage.button("Delete")).toHaveCount(0);
    await terminal.run("docker rm web");
    await expect(storage.button(/^Scratch disk of web/)).toHaveCount(0);
    await expect(storage.button("Run a container")).toBeVisible();
  });
});

test("two containers of one image begin with the same files, and each keeps its own changes", async ({
  silo,
  page,
}) => {
  const { terminal } = silo;
  const storage = new Storage(page);
  await page.setViewportSize({ width: 1920, height: 1200 });
  await silo.open("lab?picture=storage");
  await terminal.run(`docker run -d --name one ${core}`);
  await terminal.run(`docker run -d --name two ${core}`);
  await page.getByRole("combobox", { name: "Container", exact: true }).selectOption({ label: "Container one" });
  await page.getByRole("combobox", { name: "Container beside it" }).selectOption({ label: "beside two" });
  for (const name of ["one", "two"])
    await expect(storage.file(name, "License.txt")).toHaveAccessibleName(/, layer 1, level 1$/);
  await terminal.run('docker exec one cmd /c "echo more>>C:\\License.txt"');
  await expect(storage.file("one", "License.txt")).toHaveAccessibleName(/own copy/);
  await expect(storage.file("two", "License.txt")).toHaveAccessibleName(/, layer 1, level 1$/);
  await expect.poll(() => faultsOfWords(page)).toEqual([]);
});

test("all of it works by keys: the tree, its rooms, and acts on a file", async ({ silo, page }) => {
  const { terminal, picture, voice } = silo;
  const storage = new Storage(page);
  const { keyboard } = page;
  await silo.open("lab?picture=storage");
  await storage.button("Run a container").press("Enter");
  await expect(storage.file("web", "Boot")).toBeVisible();
  await silo.player.isState("paused");
  await storage.search("web").focus();
  for (let turn = 0; turn < 5 && !(await picture.focused()).startsWith("C:\\"); turn += 1) await keyboard.press("Tab");
  await picture.focuses(/^C:\\/);
  /** Presses `key` until the focus is on that name. */
  const walk = async (key: string, name: string): Promise<void> => {
    for (let turn = 0; turn < 20 && !(await picture.focused()).startsWith(name); turn += 1) {
      const from = await picture.focused();
      await keyboard.press(key);
      await expect.poll(() => picture.focused()).not.toBe(from);
    }
    await picture.focuses(new RegExp(`^${name.replaceAll("\\", "\\\\")}`));
  };
  const inetpub = storage.file("web", "inetpub");
  await keyboard.press("Home");
  await picture.focuses(/^C:\\Boot, directory/);
  await walk("ArrowDown", "C:\\inetpub, directory");
  await keyboard.press("ArrowRight");
  await expect(inetpub).toHaveAttribute("aria-expanded", "true");
  await keyboard.press("ArrowRight");
  await picture.focuses(/^C:\\inetpub\\.*level 2$/);
  await keyboard.press("ArrowLeft");
  await picture.focuses(/^C:\\inetpub, directory/);
  await keyboard.press("ArrowLeft");
  await expect(inetpub).toHaveAttribute("aria-expanded", "false");
  await keyboard.press("End");
  await picture.focuses(/^C:\\Windows, directory/);
  await walk("ArrowUp", "C:\\License.txt");
  await keyboard.press("Enter");
  await expect(storage.file("web", "License.txt")).toHaveAttribute("aria-pressed", "true");

  await test.step("along the lines of the file, to the layer that has it and back", async () => {
    await keyboard.press("Alt+.");
    await picture.focuses(/^C:\\License\.txt → Record \d+ of C:\\License\.txt, a link$/);
    await keyboard.press("Enter");
    await picture.focuses(/^Record \d+ of C:\\License\.txt, file/);
    await keyboard.press("b");
    await voice.says(/^Record \d+ of C:\\License\.txt → Files\\License\.txt in this layer, a link into a layer\. /);
    await keyboard.press("Alt+.");
    await picture.focuses(/, a link into a layer$/);
    await keyboard.press("ArrowRight");
    await picture.focuses(/, a link$/);
    await keyboard.press("ArrowLeft");
    await keyboard.press("Enter");
    await picture.focuses(/^Files\\License\.txt in this layer/);
    await keyboard.press("Alt+,");
    await keyboard.press("Escape");
    await picture.focuses(/^Files\\License\.txt in this layer/);
  });

  await storage.button("Delete").press("Enter");
  await expect(storage.file("web", "License.txt")).toHaveAccessibleName(/deleted/);
  await expect(terminal.log).toContainText("del C:\\License.txt");
});

test("words are whole at every size, at rest and in the middle of a copy", async ({ silo, page }) => {
  const { terminal, player } = silo;
  const storage = new Storage(page);
  await silo.open("lab?picture=storage");
  await terminal.run("docker run -d --name web mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022");
  await storage.button("Keep a journal").click();
  await expect(storage.list("Change journal of web")).toBeAttached();
  await terminal.run("echo more>>C:\\inetpub\\wwwroot\\iisstart.png");
  const end = await player.moment();
  await page.evaluate(() => document.fonts.ready);
  for (const size of sizes)
    await test.step(`${size.width} px`, async () => {
      await page.setViewportSize(size);
      await player.timeline.press("End");
      await player.showsMoment(end);
      await expect.poll(() => faultsOfWords(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      const copied = page.getByText(/^wcifs copies all /).first();
      for (let at = end; !(await copied.isVisible()); at = await player.leavesMoment(at)) await player.stepBack.click();
      await expect.poll(() => faultsOfWords(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    });
  await storage.button(/^Layers on the host, .*closed$/).click();
  await expect(storage.button(/^Layer 3/)).toBeVisible();
  await expect.poll(() => faultsOfWords(page)).toEqual([]);
});
