// Source: design/architecture.md, seam 3.
import { expect, test } from "../pages/silo.ts";

for (const path of ["/", "/lab"]) {
  test(`${path} opens on a world and says nothing in the console`, async ({ silo, page }) => {
    await silo.open(path);
    expect(await silo.player.moment()).toBeGreaterThanOrEqual(0);
    await expect(page).toHaveTitle(/Silo/);
  });
}

test("an address that does not exist is not found", async ({ request }) => {
  expect((await request.get("/no/such/page")).status()).toBe(404);
});

test("pages work below a path, too", async ({ silo }) => {
  await silo.open(`${process.env.SILO_URL_BELOW}lab`);
  expect(await silo.player.moment()).toBeGreaterThanOrEqual(0);
});
