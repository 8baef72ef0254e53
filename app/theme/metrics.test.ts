// Source: design/visual.md, "text never leaves its box"; widths are those of the font files.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText, textWidth } from "./metrics.ts";

describe("text widths", () => {
  it("knows that JetBrains Mono is 0.6 em wide", () => {
    expect(textWidth("smss.exe", "mono-400", 12)).toBeCloseTo(8 * 7.2);
  });

  it("knows that bold Inter is wider than regular Inter", () => {
    expect(textWidth("Compute Services", "sans-700", 14)).toBeGreaterThan(
      textWidth("Compute Services", "sans-400", 14),
    );
  });
});

describe("fitting", () => {
  it("leaves alone what fits", () => {
    expect(fitText("smss.exe", 58, "mono-400", 12)).toBe("smss.exe");
  });

  it("cuts the end, or the beginning where the end matters", () => {
    expect(fitText("ServiceMonitor.exe", 72, "mono-400", 12)).toBe("ServiceMo…");
    expect(fitText("windows/servercore:ltsc2022", 72, "mono-400", 12, "end")).toBe("…:ltsc2022");
  });

  it("never gives more than fits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 300 }), (text, width) => {
        expect(textWidth(fitText(text, width, "sans-400", 12), "sans-400", 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
