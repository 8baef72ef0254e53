// Source: design/visual.md: nothing is cut off; what is looked at stays where it is.
import { expect, still, test } from "../pages/silo.ts";

test.use({ ...still, viewport: { width: 1280, height: 800 } });

test("the terminal grows for an answer, over the foot of the picture, until the reader turns to it", async ({
  silo,
  page,
}) => {
  const { terminal, picture } = silo;
  const region = page.getByRole("region", { name: "Terminals" });
  const heightOf = async (): Promise<number> => (await region.boundingBox())?.height ?? 0;
  await silo.open("lab");
  await terminal.run("hostname");
  const usual = await heightOf();
  const house = await picture.root.boundingBox();
  await terminal.run("dir C:\\");
  await expect(terminal.log.getByText(/dir C:\\$/)).toBeInViewport();
  await expect(terminal.input).toBeInViewport();
  expect(await heightOf()).toBeGreaterThan(usual + 100);
  expect(await picture.root.boundingBox()).toEqual(house);

  await test.step("what lies under it can be scrolled to", async () => {
    const last = picture.root.getByRole("button", { name: /^Network/ });
    await last.scrollIntoViewIfNeeded();
    const [low, top] = [await last.boundingBox(), await page.getByRole("region", { name: "Player" }).boundingBox()];
    expect((low?.y ?? 0) + (low?.height ?? 0)).toBeLessThanOrEqual(top?.y ?? 0);
  });

  await picture.thing("dockerd.exe").click();
  await expect.poll(heightOf).toBe(usual);
  await page.getByRole("button", { name: "Make the terminal larger" }).click();
  expect(await heightOf()).toBeGreaterThan(usual + 100);
  await page.getByRole("button", { name: "Make the terminal smaller" }).click();
  expect(await heightOf()).toBe(usual);
});
