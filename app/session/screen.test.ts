// Source: reference/docker-cli.md §6.5: a live table is written over the one before.
import { expect, it } from "vitest";
import { openLive, typed } from "./live.ts";

const nano = "mcr.microsoft.com/windows/nanoserver:ltsc2022";

it("shows one page of what is painted over and over, at every moment the one of then", () => {
  let { live } = openLive(null);
  const asks = (line: string): void => {
    const asked = live.intend(live.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    live = asked.live;
  };
  asks(`docker run -d --name clock ${nano} ping -t localhost`);
  const before = live.end;
  asks("docker stats");
  const pageAt = (moment: number) => {
    const { lines } = live.terminal(moment, "0");
    const typedAt = lines.findIndex(({ text }) => text === "docker stats");
    return typedAt < 0 ? [] : lines.slice(typedAt + 1);
  };
  const painted = new Set<number | null>();
  for (let moment = before + 1; moment <= live.end; moment += 1) {
    const page = pageAt(moment);
    if (page.length === 0) continue;
    expect(page).toHaveLength(2);
    expect(page[0]?.text).toMatch(/^CONTAINER ID {3}NAME/);
    expect(page[1]?.text).toMatch(/^[0-9a-f]{12} {3}clock /);
    painted.add(page[1]?.moment ?? null);
  }
  expect(painted.size).toBeGreaterThan(10);
  expect(live.terminal(live.end, "0")).toMatchObject({ busy: true, prompt: "" });
});
