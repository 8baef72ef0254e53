// Source: a console's input takes lines while a program runs; the shell reads them once it prompts again.
import { describe, expect, it } from "vitest";
import { openLive, typed } from "./live.ts";

const pull = "docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022";

const having = () => {
  let { live } = openLive(null);
  const asks = (line: string, moment: number): void => {
    const asked = live.intend(moment, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    live = asked.live;
  };
  asks(pull, live.end);
  const midway = live.end - 20;
  asks("hostname", midway);
  asks("ver", midway + 1);
  return { live, midway };
};

describe("what is typed while a line runs", () => {
  const { live, midway } = having();
  const waiting = (moment: number) => live.terminal(moment, "0").lines.filter(({ kind }) => kind === "waiting");

  it("stands below what is printed from then on, until the shell reads it", () => {
    expect(waiting(midway)).toEqual([]);
    const note = "  waits for docker pull mcr.microsoft.com/windows/n…";
    expect(waiting(midway + 2)).toMatchObject([
      { text: "hostname", note },
      { text: "ver", note },
    ]);
    expect(live.terminal(midway + 2, "0").lines.at(-1)?.kind).toBe("waiting");
    expect(waiting(live.end)).toEqual([]);
  });

  it("is shown at every moment, waiting or read", () => {
    for (let moment = midway + 1; moment <= live.end; moment += 1)
      expect(
        live.terminal(moment, "0").lines.map(({ text }) => text),
        `moment ${moment}`,
      ).toContain("hostname");
  });
});

it("shows a line at the prompt as soon as it is typed, once", () => {
  const { live } = openLive(null);
  const asked = live.intend(live.end, typed("0", "hostname"));
  if ("problem" in asked) throw new Error(asked.problem);
  for (let moment = asked.from + 1; moment <= asked.live.end; moment += 1) {
    const { lines } = asked.live.terminal(moment, "0");
    const shown = lines.filter(({ text }) => text === "hostname");
    expect(shown, `moment ${moment}`).toMatchObject([{ kind: "typed", prompt: "PS C:\\> " }]);
  }
});
