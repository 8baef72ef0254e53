// After the first visit there need be no network.
import { expect, test } from "../pages/silo.ts";

test("after a first visit every page works without a network", async ({ page, context }) => {
  await page.goto("/");
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  for (const [path, title] of [
    ["/d/storage", "Storage · Silo"],
    ["/about/", "About · Silo"],
    ["/lab?picture=image", "Lab · Silo"],
  ] as const) {
    await page.goto(path);
    await expect(page).toHaveTitle(title);
  }
  await page.getByRole("button", { name: "Build an image", exact: true }).click();
  await expect(page.getByText("docker build", { exact: false }).first()).toBeVisible();
});

test("the manifest names files that there are", async ({ request }) => {
  const manifest = (await (await request.get("/manifest.webmanifest")).json()) as {
    readonly icons: readonly { readonly src: string }[];
  };
  for (const { src } of manifest.icons) expect((await request.get(`/${src}`)).ok()).toBe(true);
});
