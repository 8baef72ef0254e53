// Every page of the site answers, says its own title, and is readable without a script: design/embed.md §2, product.md “Pages”.
import { expect, test } from "../pages/silo.ts";

const pages = [
  ["diagrams", "Diagrams · Silo"],
  ["d/house", "House · Silo"],
  ["d/launch", "Launch · Silo"],
  ["d/storage", "Storage · Silo"],
  ["d/image", "Image · Silo"],
  ["about", "About · Silo"],
] as const;

for (const [path, title] of pages)
  test(`/${path} has a title, a heading and a description`, async ({ page }) => {
    await page.goto(`/${path}`);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    expect((await page.locator('meta[name="description"]').getAttribute("content"))?.length).toBeGreaterThan(40);
  });

test("a diagram page is told whole without a script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}d/house`);
  await expect(page.getByText("The job becomes a silo", { exact: false })).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "Sources" })).toBeVisible();
  await context.close();
});

test("a step of the list brings the picture there, and stepping marks the list", async ({ page }) => {
  await page.goto("/d/house");
  await page.getByRole("button", { name: "The job becomes a silo", exact: false }).click();
  const current = page.locator('.steps [aria-current="step"]');
  await expect(current).toContainText("The job becomes a silo");
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(current).not.toContainText("The job becomes a silo");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.locator(".figure")).toHaveAttribute("data-state", "playing");
});

test("pages below a path lead to each other", async ({ page }) => {
  await page.goto(`${process.env.SILO_URL_BELOW}d/storage`);
  await page.getByRole("link", { name: "Diagrams" }).click();
  await expect(page).toHaveTitle("Diagrams · Silo");
  await page.getByRole("link", { name: "House", exact: false }).first().click();
  await expect(page).toHaveTitle("House · Silo");
});

test("a figure tells aloud what one steps to", async ({ page }) => {
  await page.goto("/d/storage?step=filter-copy-up");
  await expect(page.locator(".figure")).toBeVisible({ timeout: 20_000 });
  await page.locator(".figure").getByRole("button", { name: "Step forward" }).click();
  await expect(page.getByRole("status", { name: "What happens" })).toContainText("opens C:");
  await page.locator(".figure").getByRole("button", { name: "Step forward" }).focus();
  await page.keyboard.press(",");
  await expect(page.getByRole("status", { name: "What happens" })).toContainText("copies all");
});
