// Source: design/visual.md, "Themes"; WCAG 2.2, 1.4.11, and 4.5:1 for shapes in the theme of the highest contrast.
import { expect, it } from "vitest";
import { cascadeOf, property } from "../../posters/css/cascade.ts";
import { paintOf } from "../../posters/css/color.ts";
import { sheets } from "../../posters/sheets.ts";

const channel = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const onBlack = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(color.slice(at, at + 2)));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05;
};

const { styled } = cascadeOf(sheets);

it.each(["host", "compute", "kernel", "storage", "hardware", "c1", "c8"])(
  "what is %s has no faint edge in the highest contrast",
  (owner) => {
    const root = styled("html", { "data-theme": "hc" }, null);
    const edges = ["room", "floor", "sheet", "slab", "actor"].map((look) => {
      const mark = styled("g", { class: `mark look-${look} is-plain`, "data-owner": owner }, root);
      return { look, stroke: property("stroke", styled("rect", { class: "shape" }, mark)) };
    });
    const lines = ["wire-tree", "wire-owns", "wire-lane", "wire-down"].map((look) => ({
      look,
      stroke: property("stroke", styled("path", { class: `wire ${look}`, "data-owner": owner }, root)),
    }));
    for (const { look, stroke } of [...edges, ...lines]) {
      const { color, opacity } = paintOf(stroke ?? "none");
      expect({ look, opacity, contrast: onBlack(color) >= 4.5 }).toEqual({ look, opacity: 1, contrast: true });
    }
  },
);
