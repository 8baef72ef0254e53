// Source: design/visual.md: nothing overlaps, at any size; motion explains.
import { hiddenByTag, watchTag } from "../measure/covered.ts";
import { expect, test } from "../pages/silo.ts";

const container = "docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost";

test("what is asked hides no word, while it plays and while one steps", async ({ silo, page }) => {
  test.slow();
  const { player, terminal } = silo;
  await page.setViewportSize({ width: 390, height: 844 });
  await silo.open("lab");
  await watchTag(page);
  await terminal.type(container);
  await player.isState("playing");
  // Through what is being fetched, which is long and much alike.
  await player.timeline.press("End");
  await player.isState("paused");
  const end = await player.moment();
  let moment = end;
  for (let turn = 0; turn < 45; turn += 1) {
    await player.timeline.press("ArrowLeft");
    moment = await player.leavesMoment(moment);
  }
  for (let turn = 0; turn < 30; turn += 1) {
    await player.timeline.press("ArrowRight");
    moment = await player.leavesMoment(moment);
  }
  await player.playOut();
  expect(await hiddenByTag(page)).toEqual([]);
});
