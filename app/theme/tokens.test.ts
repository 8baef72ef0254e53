// Source: design/visual.md, "Colour says whose it is" and "Type": 4.5:1 for text, 3:1 for shapes, every theme; "Themes: … high contrast": WCAG 2.2, 1.4.6, 7:1.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

const themeOf = (start: string): ReadonlyMap<string, string> => {
  const from = css.indexOf(start);
  const block = css.slice(from, css.indexOf("}", from));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? "", value ?? ""]),
  );
};

const light = themeOf(':root[data-theme="light"]');
const dark = themeOf(':root[data-theme="dark"]');
const high = themeOf(':root[data-theme="hc"]');
const followed = themeOf(":root:not([data-theme])");

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
};

const owners = [
  "host",
  "compute",
  "kernel",
  "storage",
  "hardware",
  "now",
  "harm",
  "c1",
  "c2",
  "c3",
  "c4",
  "c5",
  "c6",
  "c7",
  "c8",
];

describe.each([
  ["light", light, 4.5, 3],
  ["dark", dark, 4.5, 3],
  ["high contrast", high, 7, 4.5],
] as const)("%s colours", (_, theme, words, shapes) => {
  const color = (name: string): string => theme.get(name) ?? `--${name} is missing`;

  it.each(owners)("%s: words, shapes and plain text can be read on its surface", (owner) => {
    expect(contrast(color(`${owner}-ink`), color(`${owner}-fill`))).toBeGreaterThanOrEqual(words);
    expect(contrast(color(`${owner}-ink`), color("card"))).toBeGreaterThanOrEqual(words);
    expect(contrast(color(owner), color(`${owner}-fill`))).toBeGreaterThanOrEqual(shapes);
    expect(contrast(color(owner), color("paper"))).toBeGreaterThanOrEqual(shapes);
    for (const ink of ["ink", "ink-2", "ink-3"])
      expect(contrast(color(ink), color(`${owner}-fill`))).toBeGreaterThanOrEqual(words);
  });

  it.each(["paper", "card", "sunk"])("words can be read on %s", (surface) => {
    for (const ink of ["ink", "ink-2", "ink-3", "link"])
      expect(contrast(color(ink), color(surface))).toBeGreaterThanOrEqual(words);
  });
});

it("high contrast draws every edge so that it can be seen", () => {
  for (const edge of ["line", "line-strong"])
    expect(contrast(high.get(edge) ?? "", high.get("card") ?? "")).toBeGreaterThanOrEqual(4.5);
  for (const name of dark.keys()) expect(high.has(name), name).toBe(true);
});

it("dark by the system is dark by choice", () => {
  expect([...followed]).toEqual([...dark]);
});

it("colours that the reader forces take the place of every one of ours, and nothing but them", () => {
  const from = css.indexOf("@media (forced-colors: active)");
  const forced = css.slice(from, css.indexOf("}", from));
  for (const name of light.keys())
    expect(forced).toMatch(new RegExp(`--${name}: (Canvas|CanvasText|LinkText|Highlight);`));
});
