// A newcomer finds the first chapter from the first page, and from each chapter the next: design/product.md “Pages”.
import { expect, test } from "../pages/silo.ts";

test("from the first page to the first chapter, from there to the next, and from the last to the lab", async ({
  page,
}) => {
  test.slow();
  await page.goto("/");
  await page.getByRole("link", { name: "Start with chapter 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Many user modes, one kernel");
  for (const title of ["From docker run to the first process", "A disk made of links", "An image grows"]) {
    await page.getByRole("link", { name: /^Next: chapter/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  }
  await page.getByRole("link", { name: /^You know the way/ }).click();
  await expect(page).toHaveURL(/\/lab$/);
});
