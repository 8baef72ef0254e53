// Whatever stands in an address or comes in a message: a valid state, never a throw. Source: design/embed.md §2, §4, §10.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readParameters } from "./parameters.ts";
import { fromHost, limiter } from "./protocol.ts";

it("has the defaults of the contract", () => {
  expect(readParameters("")).toEqual({
    step: null,
    from: null,
    to: null,
    loop: false,
    play: "no",
    speed: 1,
    controls: "min",
    theme: "auto",
    focus: null,
    observer: "host",
    host: null,
    run: null,
    caption: true,
    lang: "en",
    ctl: false,
  });
});

it("reads what it is asked, clamps what is too much, and ignores the rest", () => {
  expect(
    readParameters("?step=silo-create&play=visible&speed=99&controls=none&theme=dark&caption=0&loop=1&nonsense=1"),
  ).toMatchObject({
    step: "silo-create",
    play: "visible",
    speed: 4,
    controls: "none",
    theme: "dark",
    caption: false,
    loop: true,
  });
  expect(readParameters("?speed=abc&controls=x&theme=pink&play=2&step=-1")).toMatchObject({
    speed: 1,
    controls: "min",
    theme: "auto",
    play: "no",
    step: null,
  });
});

it("makes something valid of any query", () => {
  const names = Object.keys(readParameters(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names, "x"), fc.string({ unit: "binary" }))), (pairs) => {
      const read = readParameters(`?${new URLSearchParams(pairs as [string, string][])}`);
      expect(read.speed).toBeGreaterThanOrEqual(0.25);
      expect(read.speed).toBeLessThanOrEqual(4);
      expect(["full", "min", "none"]).toContain(read.controls);
      for (const value of [read.step, read.from, read.to, read.focus, read.observer, read.host, read.lang])
        expect(value ?? "").not.toMatch(/[<>"'`]/);
    }),
  );
});

it("takes no message for one that is not", () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(fromHost(data)).toBeNull();
    }),
  );
  expect(fromHost({ silo: 2, type: "play" })).toBeNull();
  expect(fromHost({ silo: 1, type: "goto", step: "<script>" })).toBeNull();
  expect(fromHost({ silo: 1, type: "goto", step: 3 })).toEqual({ type: "goto", step: "3" });
  expect(fromHost({ silo: 1, type: "theme", theme: "javascript:" })).toBeNull();
});

it("never throws on a message that looks like one", () => {
  fc.assert(
    fc.property(
      fc.record({
        silo: fc.constant(1),
        type: fc.constantFrom("hello", "goto", "play", "pause", "theme", "visible", "else"),
        step: fc.anything(),
        theme: fc.anything(),
        visible: fc.anything(),
        maxHeight: fc.anything(),
        lang: fc.anything(),
      }),
      (data) => {
        expect(() => fromHost(data)).not.toThrow();
      },
    ),
  );
});

it("drops what comes too thick", () => {
  let now = 0;
  const lets = limiter(3, () => now);
  expect([lets(), lets(), lets(), lets()]).toEqual([true, true, true, false]);
  now = 1000;
  expect(lets()).toBe(true);
});
