// One key finds everything: explaining.md, rule 25.
import { expect, test } from "../pages/silo.ts";

test("Ctrl+K finds a page and goes there", async ({ page }) => {
  await page.goto("/about");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search everything" });
  await expect(field).toBeFocused();
  await field.fill("storage");
  await expect(page.getByRole("dialog").getByRole("option").first()).toContainText("Storage");
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("Storage · Silo");
});

test("in the lab it finds commands and processes, by keyboard alone, and gives the focus back", async ({
  page,
  silo,
}) => {
  await silo.open("/lab");
  await page.getByRole("button", { name: "Search" }).focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("combobox", { name: "Search everything" });
  await field.fill("docker images");
  await expect(page.getByRole("dialog").getByRole("option", { selected: true })).toContainText("docker images");
  await page.keyboard.press("Enter");
  await expect(silo.terminal.input).toHaveValue("docker images ");
  await expect(silo.terminal.input).toBeFocused();
  await page.keyboard.press("Control+k");
  await field.fill("lsass.exe");
  await expect(page.getByRole("dialog").getByRole("option", { selected: true })).toContainText("lsass.exe");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary").getByText("lsass.exe").first()).toBeVisible();
});

test("it finds a sentence of a chapter and leads to where it stands", async ({ page }) => {
  await page.goto("/diagrams");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search everything" }).fill("cgroup on linux");
  await page.getByRole("option", { name: /It begins with a job/ }).click();
  await expect(page).toHaveURL(/\/learn\/many-user-modes\/?#a-job$/);
});

test("it finds what Silo says about itself", async ({ page }) => {
  await page.goto("/diagrams");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search everything" }).fill("simulation deterministic");
  await page.getByRole("option", { name: /What is simulated/ }).click();
  await expect(page).toHaveURL(/\/about\/?#model$/);
});

test("it says so where nothing is found, and Escape leaves", async ({ page }) => {
  await page.goto("/diagrams");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("combobox").fill("qqqq");
  await expect(page.getByText("Nothing is called “qqqq”.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Search" })).toBeFocused();
});
