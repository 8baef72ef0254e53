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
  await expect(terminal.input).toBeInViewport();
  await terminal.run("hostname");
  const usual = await heightOf();
  const house = await picture.root.boundingBox();
  await terminal.run("dir C:\\");
  await expect(terminal.log.getByText(/dir C:\\$/)).toBeInViewport();
  expect(await heightOf()).toBeGreaterThan(usual + 100);
  await test.step("the picture keeps half of the room", async () => {
    const [stage, player] = [await page.locator(".stage").boundingBox(), await page.locator(".dock").boundingBox()];
    expect((player?.y ?? 0) - (stage?.y ?? 0)).toBeGreaterThanOrEqual(await heightOf());
  });
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

test("an answer longer than the terminal begins in sight with the line that asked for it, in whole lines", async ({
  silo,
  page,
}) => {
  const { terminal } = silo;
  const past = (): Promise<number> => terminal.log.evaluate(({ scrollTop }) => scrollTop % 20);
  await silo.open("lab");
  await terminal.run("dir C:\\");
  await terminal.run("docker info");
  const asked = terminal.log.getByText(/docker info$/);
  await expect(asked).toBeInViewport();
  expect(await past()).toBe(0);

  await terminal.input.scrollIntoViewIfNeeded();
  await expect(asked).not.toBeInViewport();
  await expect(terminal.input).toBeInViewport();
  await page.getByRole("button", { name: /^\d+ lines above$/ }).click();
  await expect(asked).toBeInViewport();
});
