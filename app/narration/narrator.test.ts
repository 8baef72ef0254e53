// Source: design/explaining.md §2.4: one polite queue; while it plays at most one title in five seconds, the latest wins.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Narrator, TITLE_PAUSE } from "./narrator.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const said = (narrator: Narrator): readonly string[] => narrator.snapshot().polite.map(({ text }) => text);

describe("the narrator", () => {
  it("says the first title at once, and of those that follow the latest, five seconds later", () => {
    const narrator = new Narrator();
    for (const title of ["one", "two", "three"]) narrator.title(title);
    expect(said(narrator)).toEqual(["one"]);
    vi.advanceTimersByTime(TITLE_PAUSE - 1);
    expect(said(narrator)).toEqual(["one"]);
    vi.advanceTimersByTime(1);
    expect(said(narrator)).toEqual(["one", "three"]);
    vi.advanceTimersByTime(10 * TITLE_PAUSE);
    expect(said(narrator)).toEqual(["one", "three"]);
  });

  it("drops titles of what plays no more, and says what follows at once", () => {
    const narrator = new Narrator();
    narrator.title("one");
    narrator.title("two");
    narrator.still();
    narrator.say("It stands still.");
    vi.advanceTimersByTime(10 * TITLE_PAUSE);
    expect(said(narrator)).toEqual(["one", "It stands still."]);
  });

  it("says the same words twice, and keeps errors apart", () => {
    const narrator = new Narrator();
    narrator.say("again");
    narrator.say("again");
    narrator.warn("No such container");
    expect(new Set(narrator.snapshot().polite.map(({ id }) => id)).size).toBe(2);
    expect(narrator.snapshot().urgent?.text).toBe("No such container");
  });
});
