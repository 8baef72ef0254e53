// Source: design/visual.md: what does not fit is cut so that it can still be told apart.
import fc from "fast-check";
import { expect, it } from "vitest";
import { STYLES, widthOf } from "../scene/label.ts";
import { bothEnds } from "./layout/tree-rows.ts";

it("keeps a folder's beginning and its end, and fits", () => {
  const folder = "Windows\\WinSxS\\amd64_microsoft-windows-ntdll_31bf3856ad364e35_10.0.20348.2700_none_7aea1f82428c";
  const cut = bothEnds(folder, STYLES.codeQuiet, 160);
  expect(cut).toMatch(/^Windows\\.*….*428c$/);
  expect(bothEnds("Windows", STYLES.codeQuiet, 160)).toBe("Windows");
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 41, max: 400 }), (text, width) => {
      expect(widthOf(bothEnds(text, STYLES.codeQuiet, width), STYLES.codeQuiet)).toBeLessThanOrEqual(width + 0.01);
    }),
  );
});
