// One file that opens from a disk: no server, no second file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "../pages/silo.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = pathToFileURL(`${root}dist-single/silo.html`).href;

// One worker: the file is built once.
test.describe.configure({ mode: "serial" });

test.beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-single.mjs"], { cwd: root });
});

test("the single file runs a container, goes to other pages and back", async ({ page, silo }) => {
  await silo.open(file);
  await page.getByRole("button", { name: "Run a container", exact: true }).click();
  await expect(page.getByText("docker run -d --name web", { exact: false }).first()).toBeVisible();
  await page.getByRole("link", { name: "Diagrams", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Diagrams" })).toBeVisible();
  await page.getByRole("link", { name: "Storage", exact: false }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Storage" })).toBeVisible();
  await page.getByRole("link", { name: "Open in the lab" }).click();
  await expect(page.getByRole("link", { name: "Storage", exact: true })).toHaveAttribute("aria-current", "true");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Storage" })).toBeVisible();
});

test("shared from a disk, there is no address, and pictures are drawn here", async ({ page, silo }) => {
  await page.goto(`${file}#/d/storage`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share: Storage" });
  await expect(dialog.getByText("no link and no embed")).toBeVisible();
  await expect(dialog.getByRole("tab")).toHaveText(["Pictures"]);
  await expect(dialog.locator("iframe")).toHaveCount(0);
  const [svg] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "SVG", exact: true }).click(),
  ]);
  const drawn = readFileSync(await svg.path(), "utf8");
  expect(drawn).toMatch(/^<svg/);
  expect(drawn).toContain("iisstart.png");
  expect(silo.complaints).toEqual([]);
});

test("built for a site, it hands out that site's addresses", async ({ page }) => {
  // The file is built anew.
  test.slow();
  const env = { ...process.env, SITE_URL: "https://silo.example/x/" };
  execFileSync(process.execPath, ["scripts/build-single.mjs"], { cwd: root, env });
  // Nothing is fetched from outside.
  await page.route("https://silo.example/**", (route) => route.fulfill({ contentType: "text/html", body: "there" }));
  await page.goto(`${file}#/d/storage`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = page.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/^https:\/\/silo\.example\/x\/d\/storage\?step=/, { timeout: 20_000 });
});

test("what was done is there again after a reload", async ({ page, silo }) => {
  await silo.open(`${file}#/lab`);
  await silo.terminal.run("hostname");
  await expect(page.getByText("WINHOST01", { exact: true }).first()).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByText("WINHOST01", { exact: true }).first()).toBeVisible({ timeout: 20_000 });
});
