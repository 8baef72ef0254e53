// Source: design/embed.md §2, §8: posters need nothing but themselves, ≤ 30 kB gzip; design/visual.md: text ≥ 16 px in a 640-wide picture.
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { webFonts } from "../../scripts/poster-fonts.ts";
import { pictures } from "../diagrams/index.ts";
import { faults } from "../diagrams/scene/laws.ts";
import { CHARACTERS } from "../theme/advances.ts";
import { drawCard, drawPoster } from "./draw.tsx";
import { pictureSizeOf } from "./Frame.tsx";
import { type Element, parseMarkup } from "./markup.ts";
import { charactersOf, pressOf, svgOf } from "./paint.ts";
import { allPrints } from "./prints.ts";
import { sheets } from "./sheets.ts";
import { NARROW, narrowPosterFormat, posterFormat } from "./size.ts";

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
    const prints = steps.flatMap(({ step, printed, narrow }) => [
      { id: step.id, printed, format: posterFormat },
      { id: `${step.id} narrow`, printed: narrow, format: narrowPosterFormat },
    ]);
    const drawn = prints.flatMap(({ id, printed, format }) =>
      (["light", "dark"] as const).map((theme) => ({
        id: `${id} ${theme}`,
        format,
        drawing: drawPoster(printed, format, theme, press),
      })),
    );
    const cards = [...steps.map(({ printed }) => printed), cover].map((each) => drawCard(each, press));
    const elements = drawn.flatMap(({ drawing }) => all(drawing));

    it("are laid out without faults, in the place there is", () => {
      for (const { id, printed, format } of prints) {
        expect({ id, faults: faults(printed.scene) }).toEqual({ id, faults: [] });
        expect(printed.scene.height).toBeLessThanOrEqual(pictureSizeOf(format).height);
      }
    });

    it("open at a step that has one", () => {
      expect(steps.map(({ step }) => step.id)).toContain(opens);
      expect(cover.text).not.toBe("");
    });

    it("are well-formed and need nothing from elsewhere", () => {
      for (const { drawing } of drawn) {
        const svg = svgOf(drawing, { sans: "AAAA", mono: "AAAA" });
        expect(svg).not.toMatch(/href|<script|<image|<foreignObject|\sstyle=|\son\w+=|var\(|@import/i);
        expect(svg.replaceAll("url(data:font/woff2;base64,AAAA)", "")).not.toContain("url(");
        expect(parseMarkup(svg).name).toBe("svg");
      }
    });

    it("say in words what they show", () => {
      for (const { drawing, format } of drawn) {
        const [title, said] = drawing.children;
        expect([title, said]).toMatchObject([{ name: "title" }, { name: "desc" }]);
        expect(drawing.attributes).toMatchObject({
          role: "img",
          "aria-labelledby": "t d",
          width: String(format.width),
        });
      }
    });

    it("have no text under 16 px where they are shown 640 px wide, and none under 12 px in narrow columns", () => {
      const [wide = 0, narrow = 0] = [posterFormat, narrowPosterFormat].map((format) =>
        Math.min(
          ...drawn
            .filter((each) => each.format === format)
            .flatMap(({ drawing }) => all(drawing))
            .filter(({ name }) => name === "text")
            .map(({ attributes }) => Number(attributes["font-size"]) / format.scale),
        ),
      );
      expect(wide).toBeGreaterThanOrEqual(15.99);
      expect((wide * (NARROW + 1)) / posterFormat.width).toBeGreaterThanOrEqual(11.99);
      expect(narrow).toBeGreaterThanOrEqual(11.99);
    });

    it("say the whole sentence in narrow columns too", () => {
      for (const { id, printed, format } of prints.filter((each) => each.format === narrowPosterFormat)) {
        const rows = drawPoster(printed, format, "light", press).children.flatMap((child) =>
          typeof child === "string" || child.name !== "text" ? [] : [child.children.join("")],
        );
        const words = (text: string): string => text.replaceAll(/\s/g, "");
        expect({ id, said: words(rows.join("")) }).toEqual({ id, said: expect.stringContaining(words(printed.text)) });
      }
    });

    it("are painted with colours alone", () => {
      const paints = elements.flatMap(({ attributes: { fill, stroke } }) =>
        [fill, stroke].filter((each) => each !== undefined),
      );
      expect(paints.filter((each) => !/^(none|#[0-9a-f]{6})$/.test(each))).toEqual([]);
      const words = elements.filter(({ name }) => name === "text");
      expect(words.filter(({ attributes }) => attributes.fill === undefined)).toEqual([]);
    });

    it("take on the colours of a reader who has his own", () => {
      for (const { drawing } of drawn) {
        const style = drawing.children.at(-1);
        const sheet = typeof style === "string" ? "" : String(style?.children[0]);
        expect(sheet).toMatch(/^@media\(forced-colors:active\)\{.+\}\}$/);
        const rules = new Map(
          [...sheet.matchAll(/\.(f\d+)\{([^}]+)\}/g)].map(([, name = "", worn = ""]) => [name, worn]),
        );
        for (const { name, attributes } of all(drawing).filter((each) => each.name === "text"))
          expect({ name, worn: rules.get(attributes.class ?? "") }).toMatchObject({
            worn: expect.stringMatching(/^fill:(CanvasText|Canvas|GrayText)/),
          });
      }
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
      const { sans, mono } = charactersOf([...drawn.map(({ drawing }) => drawing), ...cards]);
      expect([...sans, ...mono].filter((each) => !CHARACTERS.includes(each))).toEqual([]);
    });

    it("are not larger than 30 kB packed", async () => {
      const fonts = await webFonts(charactersOf(drawn.map(({ drawing }) => drawing)));
      const longest = drawn
        .map(({ id, drawing }) => ({ id, svg: svgOf(drawing, fonts) }))
        .sort((one, other) => other.svg.length - one.svg.length)
        .slice(0, 9)
        .map(({ id, svg }) => ({ id, bytes: gzipSync(svg).length }));
      expect(longest.filter(({ bytes }) => bytes > 30_000)).toEqual([]);
    });
  },
);
