// Source: design/embed.md §2, §8: posters need nothing but themselves, ≤ 30 kB gzip; design/visual.md: text ≥ 16 px in a 640-wide picture.
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { webFonts } from "../../scripts/poster-fonts.ts";
import { pictures } from "../diagrams/index.ts";
import { faults } from "../diagrams/scene/laws.ts";
import { CHARACTERS } from "../theme/advances.ts";
import { drawCard, drawPoster } from "./draw.tsx";
import { pictureSize } from "./Frame.tsx";
import { type Element, parseMarkup } from "./markup.ts";
import { charactersOf, pressOf, svgOf } from "./paint.ts";
import { allPrints } from "./prints.ts";
import { sheets } from "./sheets.ts";
import { posterSize } from "./size.ts";

const press = pressOf(sheets);
const prints = allPrints();

it("are of every picture", () => {
  expect(prints.map(({ id }) => id).sort()).toEqual(pictures.map(({ id }) => id).sort());
});

const all = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
];

describe.each(prints.map((each) => [each.id, each] as const))(
  "posters of the picture %s",
  (_, { steps, opens, cover }) => {
    const drawn = steps.flatMap(({ step, printed }) =>
      (["light", "dark"] as const).map((theme) => ({
        id: `${step.id} ${theme}`,
        drawing: drawPoster(printed, theme, press),
      })),
    );
    const elements = drawn.flatMap(({ drawing }) => all(drawing));

    it("are laid out without faults, in the place there is", () => {
      for (const { step, printed } of steps) {
        expect({ step: step.id, faults: faults(printed.scene) }).toEqual({ step: step.id, faults: [] });
        expect(printed.scene.height).toBeLessThanOrEqual(pictureSize.height);
      }
    });

    it("open at a step that has one", () => {
      expect(steps.map(({ step }) => step.id)).toContain(opens);
      expect(cover.text).not.toBe("");
    });

    it("are well-formed and need nothing from elsewhere", () => {
      for (const { drawing } of drawn) {
        const svg = svgOf(drawing, { sans: "AAAA", mono: "AAAA" });
        expect(svg).not.toMatch(/href|<script|<image|<foreignObject|\sstyle=|\sclass=|\son\w+=|var\(|@import/i);
        expect(svg.replaceAll("url(data:font/woff2;base64,AAAA)", "")).not.toContain("url(");
        expect(parseMarkup(svg).name).toBe("svg");
      }
    });

    it("say in words what they show", () => {
      for (const { drawing } of drawn) {
        const [title, said] = drawing.children;
        expect([title, said]).toMatchObject([{ name: "title" }, { name: "desc" }]);
        expect(drawing.attributes).toMatchObject({
          role: "img",
          "aria-labelledby": "t d",
          width: String(posterSize.width),
        });
      }
    });

    it("have no text under 16 px where they are shown 640 px wide", () => {
      const shown = posterSize.width / pictureSize.width;
      const sizes = elements
        .filter(({ name }) => name === "text")
        .map(({ attributes }) => Number(attributes["font-size"]));
      expect(sizes.length).toBeGreaterThan(0);
      expect(Math.min(...sizes) * shown).toBeGreaterThanOrEqual(15.99);
    });

    it("are painted with colours alone", () => {
      const paints = elements.flatMap(({ attributes: { fill, stroke } }) =>
        [fill, stroke].filter((each) => each !== undefined),
      );
      expect(paints.filter((each) => !/^(none|#[0-9a-f]{6})$/.test(each))).toEqual([]);
      const words = elements.filter(({ name }) => name === "text");
      expect(words.filter(({ attributes }) => attributes.fill === undefined)).toEqual([]);
    });

    it("fill their link preview as far as its edge, and no farther", () => {
      const card = drawCard(cover, press);
      const [paper] = all(card).filter(({ name, attributes }) => name === "rect" && attributes.rx === "18");
      const [, scale] =
        /scale\(([\d.]+)\)/.exec(all(card).find(({ name }) => name === "g")?.attributes.transform ?? "") ?? [];
      expect(Number(scale) * cover.width).toBeCloseTo(Number(paper?.attributes.width), 0);
      expect(Number(scale) * cover.height).toBeCloseTo(Number(paper?.attributes.height), 0);
    });

    it("ask of the fonts only characters that these have", () => {
      const cards = [...steps.map(({ printed }) => printed), cover].map((each) => drawCard(each, press));
      const { sans, mono } = charactersOf([...drawn.map(({ drawing }) => drawing), ...cards]);
      expect([...sans, ...mono].filter((each) => !CHARACTERS.includes(each))).toEqual([]);
    });

    it("are not larger than 30 kB packed", async () => {
      const fonts = await webFonts(charactersOf(drawn.map(({ drawing }) => drawing)));
      const sizes = drawn.map(({ id, drawing }) => ({ id, bytes: gzipSync(svgOf(drawing, fonts)).length }));
      expect(sizes.filter(({ bytes }) => bytes > 30_000)).toEqual([]);
    });
  },
);
