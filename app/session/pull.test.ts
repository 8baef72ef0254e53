// Source: the pull of an image is asked of the registry first and told to be over last, whatever wants it.
import { expect, it } from "vitest";
import { openLive, typed } from "./live.ts";

const nano = "mcr.microsoft.com/windows/nanoserver:ltsc2022";

const having = (...lines: readonly string[]) => {
  let { live } = openLive(null);
  for (const line of lines) {
    const asked = live.intend(live.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    live = asked.live;
  }
  return live;
};

it.each([`docker pull ${nano}`, `docker run -d --name clock ${nano} ping -t localhost`])(
  "leads from any moment of the pull to its end, and from no other: %s",
  (line) => {
    const live = having(line);
    const kinds = Array.from({ length: live.end }, (_, at) => live.kindAt(at + 1));
    const begin = kinds.indexOf("registry.ask") + 1;
    const end = kinds.indexOf("image.pulled") + 1;
    expect(end).toBeGreaterThan(begin + 10);
    for (let moment = 0; moment <= live.end; moment += 1)
      expect(live.pullEnd(moment), `moment ${moment}`).toBe(moment >= begin && moment < end ? end : null);
    expect(live.told(end)?.text).toMatch(/is here\.$/);
  },
);

it("has no end to lead to where the pull is refused, nor the end of another one", () => {
  const live = having("docker pull nothere", `docker pull ${nano}`);
  const refused = Array.from({ length: live.end }, (_, at) => live.kindAt(at + 1)).indexOf("registry.ask") + 1;
  expect(refused).toBeGreaterThan(0);
  expect(live.pullEnd(refused)).toBeNull();
});
