// Source: WCAG 2.2, levels A and AA, as far as axe-core can tell; design/explaining.md §2.2.
import type { Page } from "@playwright/test";
import { barriers } from "../measure/barriers.ts";
import { Launch } from "../pages/launch.ts";
import { expect, sampleLines, still, test } from "../pages/silo.ts";
import { Storage } from "../pages/storage.ts";

test.use(still);
// Reading a whole page rule by rule takes seconds, more where several browsers do so at once.
test.setTimeout(90_000);

const noneIn = async (page: Page, state: string, within?: string): Promise<void> =>
  test.step(state, async () => expect(await barriers(page, within), state).toEqual([]));

const container = "docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost";

test("the first page has no barrier that a machine can find, light or dark", async ({ silo, page }) => {
  await silo.open("");
  await noneIn(page, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await noneIn(page, "dark");
});

test("the lab has no barrier that a machine can find, whatever is going on", async ({ silo, page }) => {
  const { player, terminal } = silo;
  await silo.open("lab");
  await noneIn(page, "nothing has been asked for");
  for (const line of sampleLines) await terminal.run(line);
  await noneIn(page, "a container runs");
  await page.emulateMedia({ colorScheme: "dark" });
  for (let turn = 0; turn < 40; turn += 1) await player.timeline.press("ArrowLeft");
  await terminal.run("docker version");
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeVisible();
  for (let turn = 0; turn < 3; turn += 1) await player.timeline.press("ArrowLeft");
  await noneIn(page, "midway in another branch, in the dark");
});

test("what opens over the lab has no barrier that a machine can find", async ({ silo, page }) => {
  const { terminal, picture } = silo;
  await silo.open("lab");
  await terminal.run(container);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Link" })).toBeVisible();
  await noneIn(page, "the link", "dialog");
  await page.keyboard.press("Escape");
  await silo.chooseView("Keyboard shortcuts");
  await noneIn(page, "the keys", "dialog");
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 360, height: 740 });
  await picture.room("web").press("Enter");
  await expect(page.getByRole("complementary").getByRole("button", { name: "Close" })).toBeVisible();
  await noneIn(page, "a thing is told on a small screen");
  await page.getByRole("complementary").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Menu" }).click();
  await noneIn(page, "the menu on a small screen", "header");
});

test("a listener finds the parts of the page, and in the picture what holds what", async ({ silo, page }) => {
  await silo.open("lab");
  await silo.terminal.run(container);
  await expect(page.getByRole("banner")).toMatchAriaSnapshot(`
    - link "Silo"
    - combobox "Host"
    - combobox "Look from"
    - button "View"
    - button "Share"
  `);
  await expect(silo.picture.root).toMatchAriaSnapshot(`
    - heading "The host as a house" [level=2]
    - list:
      - listitem:
        - button /^Host user mode, \\d+ processes$/
        - list:
          - listitem:
            - button /^smss\\.exe, process \\d+ of the host$/
          - listitem:
            - button /^svchost\\.exe, \\d+ processes of the host$/ [expanded=false]
          - listitem:
            - button "dockerd.exe, images · volumes · names"
            - list:
              - listitem:
                - button "hcsshim · Go, a library inside dockerd.exe"
          - listitem:
            - button "Compute Services, vmcompute.exe"
      - listitem:
        - button /^Container web, image windows\\/nanoserver:ltsc2022, running, \\d+ processes$/
        - list:
          - listitem:
            - button /^smss\\.exe, process \\d+ in web$/
          - listitem:
            - button /^PING\\.EXE, process \\d+ in web$/
          - listitem:
            - 'button "Volume C: of web"'
      - listitem:
        - button /^One shared kernel, ntoskrnl\\.exe [\\d.]+, 1 server silo$/
        - list:
          - listitem:
            - 'button /^Server silo \\d+ of web: /'
          - listitem:
            - button "Object manager"
      - listitem:
        - 'button /^Memory, .* used: host \\d+ percent/'
  `);
  await expect(page.getByRole("region", { name: "Player" })).toMatchAriaSnapshot(`
    - paragraph:
      - button "Why?"
    - button "Step back"
    - button "Play" [disabled]
    - button "Step forward" [disabled]
    - combobox "Speed"
    - slider "Timeline"
  `);
  await expect(page.getByRole("region", { name: "Terminals" })).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - button "Host PowerShell"
      - listitem:
        - button "+ web"
    - list "Ready-made lines"
    - log "Transcript":
      - textbox "Terminal"
    - button "Say the last output"
  `);
  await expect(page.getByRole("complementary")).toMatchAriaSnapshot(`
    - heading [level=2]
    - heading "Why did this happen?" [level=3]
    - list
    - heading "Sources" [level=3]
  `);
});

test("an image, a layer of it and its editor have no barrier that a machine can find", async ({ silo, page }) => {
  await silo.open("lab?picture=image");
  await expect(page.getByRole("heading", { name: "No image is here yet" })).toBeVisible();
  await noneIn(page, "no image is here");
  await page.getByRole("button", { name: "docker build -t bookings" }).click();
  await page.getByRole("button", { name: "Layer of line 7" }).click();
  await noneIn(page, "a layer is told");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByRole("button", { name: "Edit this Dockerfile" }).click();
  await expect(page.getByRole("textbox", { name: /^Dockerfile/ })).toBeFocused();
  await noneIn(page, "the Dockerfile is edited, in the dark");
});

test("a launch, a row of it and its calls have no barrier that a machine can find", async ({ silo, page }) => {
  const launch = new Launch(page);
  await silo.open("lab?picture=launch");
  await noneIn(page, "nothing has been asked for");
  await silo.terminal.run(container);
  await launch.root
    .getByRole("button", { name: /: row \d+,/ })
    .first()
    .click();
  await noneIn(page, "a row is told");
  await page.emulateMedia({ colorScheme: "dark" });
  await launch.root
    .getByRole("button", { name: /^Show the .* calls/ })
    .first()
    .click();
  await noneIn(page, "its calls are shown, in the dark");
});

test("a container's storage has no barrier that a machine can find", async ({ silo, page }) => {
  const storage = new Storage(page);
  await silo.open("lab?picture=storage");
  await expect(storage.button("Run a container")).toBeVisible();
  await noneIn(page, "no container is here");
  await silo.terminal.run(container);
  await storage.select(storage.file("web", "License.txt"));
  await noneIn(page, "a file is selected");
  await page.emulateMedia({ colorScheme: "dark" });
  await storage.button("Append").click();
  await expect(storage.file("web", "License.txt")).toHaveAccessibleName(/own copy/);
  await silo.player.isState("paused");
  await noneIn(page, "a file has been copied, in the dark");
  await storage.search("web").fill("dll");
  await storage.button("Rename").click();
  await noneIn(page, "names are looked for, and one is given, in the dark");
});
