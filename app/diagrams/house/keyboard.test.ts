// Source: design/explaining.md §2.3: arrows to the nearest thing, Backspace out of what holds it, Home and End.
import { describe, expect, it } from "vitest";
import { type Button, holdingOf, led } from "../scene/holding.ts";
import { story } from "./fixture/story.ts";
import { layoutHouse } from "./layout.ts";

const model = story.at(-1)?.model;
if (model === undefined) throw new Error("The story has no end.");

describe.each([360, 768, 1280])("a house %i px wide", (width) => {
  const holding = holdingOf(layoutHouse(model, width, 600));
  const { buttons } = holding;

  it("lets arrows and Backspace reach everything from anywhere", () => {
    const reached = new Set<Button>();
    const queue = buttons.slice(0, 1);
    for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
      if (reached.has(from)) continue;
      reached.add(from);
      for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Backspace"]) {
        const next = led(holding, from, key);
        if (next !== undefined) queue.push(next);
      }
    }
    expect(buttons.filter((button) => !reached.has(button)).map(({ key }) => key)).toEqual([]);
  });

  it("leads from a process to its room", () => {
    const process = buttons.find(({ key }) => key === "process:2000") ?? buttons[0];
    expect(process && led(holding, process, "Backspace")?.key).toBe("container:2");
  });
});
