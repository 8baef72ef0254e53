// Source: design/product.md, "Time is a thing you hold".
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Clock } from "./clock.ts";

let frames: ((now: number) => void)[] = [];
let now = 0;

const pass = (milliseconds: number): void => {
  for (let left = milliseconds; left > 0; left -= 50) {
    now += 50;
    for (const frame of frames.splice(0)) frame(now);
  }
};

beforeEach(() => {
  frames = [];
  now = 0;
  vi.stubGlobal("requestAnimationFrame", (frame: (now: number) => void) => frames.push(frame));
  vi.stubGlobal("performance", { now: () => now });
});

afterEach(() => vi.unstubAllGlobals());

const clock = (end = 3): Clock => new Clock({ end, dwell: () => 1000 });

describe("the clock", () => {
  it("plays to the end, then rests without a frame", () => {
    const player = clock();
    player.play();
    pass(10_000);
    expect(player.snapshot()).toMatchObject({ moment: 3, playing: false });
    expect(frames).toHaveLength(0);
  });

  it("knows how far the request of a moment is that is drawn late", () => {
    const player = clock();
    const [first, second] = [player.playheadAt(1), player.playheadAt(2)];
    player.play();
    pass(350);
    expect(player.snapshot().moment).toBe(1);
    expect(player.progress()).toBeGreaterThan(0);
    expect(player.progress()).toBeLessThan(1);
    expect(first.progress()).toBe(player.progress());
    expect(second.progress()).toBe(0);
    pass(1000);
    expect(player.snapshot().moment).toBe(2);
    expect(first.progress()).toBe(1);
    expect(second.progress()).toBe(player.progress());
  });

  it("plays at its speed", () => {
    const player = clock(100);
    player.pace(4);
    player.play();
    pass(2100);
    expect(player.snapshot().moment).toBe(9);
  });

  it("stops where it is scrubbed to, with the request arrived", () => {
    const player = clock();
    player.play();
    player.seek(2);
    pass(5000);
    expect(player.snapshot()).toMatchObject({ moment: 2, playing: false });
    expect(player.progress()).toBe(1);
  });

  it("lets the request of a single step travel", () => {
    const player = clock();
    player.show(1);
    expect(player.progress()).toBe(0);
    pass(350);
    expect(player.progress()).toBeCloseTo(0.5, 1);
    pass(5000);
    expect(player.progress()).toBe(1);
    expect(player.snapshot().moment).toBe(1);
  });

  it("plays on from where it is sent, and stays there for as long as that moment is looked at", () => {
    const player = clock();
    player.playFrom(2);
    pass(900);
    expect(player.snapshot()).toMatchObject({ moment: 2, playing: true });
    pass(200);
    expect(player.snapshot()).toMatchObject({ moment: 3 });
    player.playFrom(3);
    expect(player.snapshot()).toMatchObject({ moment: 3, playing: false });
  });

  it("never leaves its track", () => {
    const player = clock();
    player.seek(99);
    expect(player.snapshot().moment).toBe(3);
    player.follow({ end: 1, dwell: () => 1000 });
    expect(player.snapshot().moment).toBe(1);
  });
});
