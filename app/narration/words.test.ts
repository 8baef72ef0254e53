// Source: design/explaining.md §2.4: while it plays only titles, step by step label and sentence.
import { expect, it } from "vitest";
import { openLive, typed } from "../session/live.ts";
import { stepInWords, titleOf } from "./words.ts";

it("says what is asked once", () => {
  expect(stepInWords("POST /start", "The client asks the engine: `POST /start`.")).toBe(
    "The client asks the engine: POST /start.",
  );
  expect(stepInWords("HcsStartComputeSystem", "It is **started**.")).toBe("HcsStartComputeSystem: It is started.");
  expect(stepInWords(null, "It is there.")).toBe("It is there.");
});

it("has a title for each step of a run that is over in a breath, and none that is empty", () => {
  const { live } = openLive(null);
  const line = "docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost";
  const asked = live.intend(live.end, typed("0", line));
  if ("problem" in asked) throw new Error(asked.problem);
  for (const { moment } of asked.live.ticks) {
    const title = titleOf(asked.live.told(moment)?.text ?? "");
    expect(title).not.toBe("");
    expect(title.length).toBeLessThanOrEqual(130);
  }
});
