// Source: docs/adding/chapter.md: `focus` names what is ringed, and the ring goes where the thing goes.
import { describe, expect, it } from "vitest";
import { runOf } from "#app/figure/runs.ts";
import { stills } from "../stills.ts";
import { ringedIn } from "./ring.ts";
import type { Mark, Scene } from "./scene.ts";

const mark = (key: string, names: readonly string[], more: Partial<Mark> = {}): Mark => ({
  key,
  look: "chip",
  owner: "host",
  state: "plain",
  radius: 4,
  x: 0,
  y: 0,
  w: 10,
  h: 10,
  labels: names.map((text, at) => ({
    id: String(at),
    text,
    x: 0,
    y: 0,
    size: 12,
    face: "sans-400",
    tone: "ink",
    anchor: "start",
    width: 8,
  })),
  within: null,
  ...more,
});

const scene = (...marks: readonly Mark[]): Scene => ({ width: 100, height: 100, marks, wires: [], route: null });

describe("what is ringed", () => {
  it("is what is called so, before what begins so, before what holds it in its name", () => {
    const [part, begins, whole] = [mark("a", ["a silo"]), mark("b", ["Silo 12"]), mark("c", ["silo"])];
    expect(ringedIn(scene(part, begins, whole), "Silo")).toBe(whole);
    expect(ringedIn(scene(part, begins), "Silo")).toBe(begins);
    expect(ringedIn(scene(part), "Silo")).toBe(part);
  });

  it("is, of two that are called alike, the one where something happens", () => {
    const [still, busy] = [mark("a", ["smss.exe"]), mark("b", ["smss.exe"], { state: "new" })];
    expect(ringedIn(scene(still, busy), "smss.exe")).toBe(busy);
    expect(ringedIn(scene(still, mark("c", ["smss.exe"])), "smss.exe")).toBe(still);
  });

  it("is nothing while it is not in the picture, or while nothing is spoken of", () => {
    expect(ringedIn(scene(mark("a", ["csrss.exe"])), "smss.exe")).toBeUndefined();
    expect(ringedIn(scene(mark("a", ["csrss.exe"])), null)).toBeUndefined();
  });

  it("is the same thing when it has gone elsewhere", () => {
    const { live, steps } = runOf("house");
    const place = { width: 592, height: 435, density: "far" } as const;
    const ringed = steps.map(({ moment }) => {
      const drawn = stills.house?.(live.seen(moment, "host"), place);
      return drawn && ringedIn(drawn, "Silo 3172");
    });
    const from = steps.findIndex(({ id }) => id === "silo-create");
    expect(ringed.slice(0, from).every((each) => each === undefined)).toBe(true);
    expect(new Set(ringed.slice(from).map((each) => each?.key))).toEqual(new Set(["silo:0"]));
  });
});
