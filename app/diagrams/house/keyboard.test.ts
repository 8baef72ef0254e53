// Source: design/explaining.md §2.3: arrows to the nearest thing, ] and [ into and out of it, Home and End, Alt+. and Alt+, along its lines.
import { describe, expect, it } from "vitest";
import { type Button, holdingOf } from "../scene/holding.ts";
import { linksAt, linksOf } from "../scene/links.ts";
import { type Place, walked } from "../scene/walk.ts";
import { story } from "./fixture/story.ts";
import { layoutHouse } from "./layout.ts";

const model = story.at(-1)?.model;
if (model === undefined) throw new Error("The story has no end.");

describe.each([360, 768, 1280])("a house %i px wide", (width) => {
  const scene = layoutHouse(model, width, 600);
  const holding = holdingOf(scene);
  const links = linksOf(scene, holding);
  const { buttons } = holding;
  const press = (place: Place, key: string, alt = false) => walked({ holding, links }, place, key, alt);
  const at = (button: Button): Place => ({ button, link: null });
  const thing = (key: string): Button => {
    const found = holding.byKey.get(key);
    if (found === undefined) throw new Error(`${key} is not there.`);
    return found;
  };

  it("lets arrows and [ reach everything from anywhere", () => {
    const reached = new Set<Button>();
    const queue = buttons.slice(0, 1);
    for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
      if (reached.has(from)) continue;
      reached.add(from);
      for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "["]) {
        const next = press(at(from), key);
        if (next !== undefined && "to" in next) queue.push(next.to.button);
      }
    }
    expect(buttons.filter((button) => !reached.has(button)).map(({ key }) => key)).toEqual([]);
  });

  it("leads from a process to its room, and back in", () => {
    expect(press(at(thing("process:2000")), "Backspace")).toMatchObject({ to: { button: { key: "container:2" } } });
    const inside = press(at(thing("container:2")), "]");
    expect(inside).toMatchObject({ to: { link: null } });
    expect(inside !== undefined && "to" in inside && press(inside.to, "[")).toMatchObject({
      to: { button: { key: "container:2" } },
    });
  });

  it("says so where a key leads nowhere", () => {
    expect(press(at(thing("container:2")), "[")).toEqual({ words: "Nothing around it." });
    expect(press(at(buttons.at(-1) ?? thing("container:2")), "]")).toEqual({ words: "Nothing inside." });
  });

  it("walks all lines of a process around, and follows one to its other end", () => {
    const from = thing("process:2000");
    const own = linksAt(links, from);
    expect(own.length).toBeGreaterThan(0);
    let place: Place = at(from);
    const seen: (string | undefined)[] = [];
    for (let turn = 0; turn <= own.length; turn += 1) {
      const next = press(place, turn === 0 ? "." : "ArrowRight", turn === 0);
      if (next === undefined || !("to" in next)) throw new Error("The way along the lines ends.");
      place = next.to;
      seen.push(place.link?.key);
    }
    expect(seen).toEqual([...own, own[0]].map((link) => link?.key));
    const other = own[0]?.from === from ? own[0].to : own[0]?.from;
    expect(press(place, "Enter")).toEqual({ to: { button: other, link: null } });
    expect(press(place, "Escape")).toEqual({ to: { button: from, link: null } });
  });

  it("names a line by both ends and what it is", () => {
    for (const { name } of links) expect(name).toMatch(/^.+ → .+, .+$/);
    expect(press(at(thing("process:2000")), "b")).toEqual({
      words: expect.stringMatching(/→ .*, child process\. .*It is in Container \w+\.$/),
    });
  });

  it("leaves letters that mean nothing here to the page", () => {
    expect(press(at(thing("process:2000")), "p")).toBeUndefined();
    expect(press(at(thing("process:2000")), "Enter")).toBeUndefined();
    expect(press(at(thing("process:2000")), "Escape")).toBeUndefined();
  });
});
