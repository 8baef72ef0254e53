// Source: Selectors 4 §17 (specificity), CSS Variables 1, CSS Color 5 §2 (color-mix), as far as the style sheets of pictures use them.
import { describe, expect, it } from "vitest";
import { cascadeOf, property, resolved } from "./cascade.ts";
import { paintOf } from "./color.ts";
import { selectorsOf } from "./selector.ts";

const weight = (text: string): number => selectorsOf(text)[0]?.weight ?? -1;

const fillOf = (css: string, ...classes: readonly string[]): string | null => {
  const { styled } = cascadeOf([css]);
  let at = styled("html", { "data-theme": "light" }, null);
  for (const each of classes) at = styled("g", { class: each }, at);
  return property("fill", at);
};

describe("selectors", () => {
  it.each([
    [".a", 100],
    ["rect", 1],
    [".a .b rect", 201],
    [":where(.a .b)", 0],
    [":is(.a, rect).b", 200],
    [".a:not(.b)", 200],
    [":root[data-theme]", 200],
  ])("%s weighs %i", (text, expected) => {
    expect(weight(text)).toBe(expected);
  });

  it("match through ancestors, near and far", () => {
    expect(fillOf(".a .c { fill: red }", "a", "b", "c")).toBe("red");
    expect(fillOf(".a > .c { fill: red }", "a", "b", "c")).toBeNull();
    expect(fillOf(".b > .c { fill: red }", "a", "b", "c")).toBe("red");
    expect(fillOf(":is(.x, .c):not(.y) { fill: red }", "c z")).toBe("red");
  });

  it("match nothing that only a pointer or a frame makes true", () => {
    expect(fillOf(".a:hover { fill: red } .a::before { fill: red } .a:focus-visible { fill: red }", "a")).toBeNull();
  });
});

describe("the cascade", () => {
  it("lets the heavier rule win, and the later among equals", () => {
    expect(fillOf(".a { fill: red } :where(.a) { fill: blue }", "a")).toBe("red");
    expect(fillOf(":where(.a) { fill: red } :where(.a) { fill: blue }", "a")).toBe("blue");
  });

  it("leaves out what only some media are meant for", () => {
    expect(fillOf(".a { fill: red } @media (forced-colors: active) { .a { fill: blue } }", "a")).toBe("red");
  });

  it("puts a reader's own colours in where it is asked to", () => {
    const css =
      ".a { fill: red } @media (forced-colors: active) { .a { fill: Canvas } } @media print { .a { fill: blue } }";
    const { styled } = cascadeOf([css], true);
    expect(property("fill", styled("g", { class: "a" }, null))).toBe("Canvas");
  });

  it("resolves a variable where it was declared", () => {
    const css = ":root { --x: red } .a { --y: var(--x) } .b { --x: blue; fill: var(--y) }";
    expect(fillOf(css, "a", "b")).toBe("red");
    expect(fillOf(".a { fill: var(--gone, green) }", "a")).toBe("green");
  });

  it("says which variable is not declared", () => {
    const at = cascadeOf([]).styled("html", {}, null);
    expect(() => resolved("var(--gone)", at)).toThrow("--gone is not declared");
  });
});

describe("colours", () => {
  it.each([
    ["#fffefb", "#fffefb", 1],
    ["#abc", "#aabbcc", 1],
    ["transparent", "none", 1],
    ["rgb(255 254 251 / 72%)", "#fffefb", 0.72],
    ["color-mix(in srgb, #ff0000 40%, #0000ff)", "#660099", 1],
    ["color-mix(in srgb, #ff0000 22%, transparent)", "#ff0000", 0.22],
    ["color-mix(in srgb, color-mix(in srgb, #000000 50%, #ffffff) 50%, #000000)", "#404040", 1],
  ])("%s", (text, color, opacity) => {
    expect(paintOf(text)).toEqual({ color, opacity });
  });

  it("are refused where they are none", () => {
    expect(() => paintOf("currentcolor")).toThrow("No colour");
  });
});
