// Source: none outside; what is offered is to be of use where one is.
import { describe, expect, it } from "vitest";
import { containers, isRunning } from "#docker/engine/container/container.ts";
import { openLive, typed } from "./live.ts";

describe("ready-made lines", () => {
  const fresh = openLive(null).live;
  const made = fresh.intend(
    fresh.end,
    typed("0", "docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost"),
  );
  if ("problem" in made) throw new Error(made.problem);
  const { live } = made;

  it("start nothing that is on its way, and stop it once it runs", () => {
    let seen = 0;
    for (let moment = 0; moment <= live.end; moment += 1) {
      const [container] = live.session.timeline.at(moment).all(containers);
      if (container === undefined) continue;
      const { suggestions } = live.terminal(moment, "0");
      expect(suggestions).not.toContain("docker start web");
      expect(suggestions.includes("docker stop web")).toBe(isRunning(container));
      seen += 1;
    }
    expect(seen).toBeGreaterThan(20);
  });

  it("start it again once it has stopped", () => {
    const stopped = live.intend(live.end, typed("0", "docker stop web"));
    if ("problem" in stopped) throw new Error(stopped.problem);
    expect(stopped.live.terminal(stopped.live.end, "0").suggestions).toContain("docker start web");
  });
});
