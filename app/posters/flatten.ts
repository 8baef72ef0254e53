import { type Cascade, property, type Styled } from "./css/cascade.ts";
import { paintOf } from "./css/color.ts";
import type { Element } from "./markup.ts";
import type { Wardrobe } from "./wardrobe.ts";

/** What stands in a drawing as it is; all else, as classes, is only there for style sheets. */
const GEOMETRY = new Set(
  "id role xmlns xml:space viewBox width height x y cx cy r rx d transform font-size text-anchor text-decoration textLength aria-labelledby".split(
    " ",
  ),
);

const LINES = ["stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"];
const LETTERS = ["font-family", "font-weight"];
const PAINTED = new Set(["rect", "path", "circle", "text"]);

/** To a tenth of a px; a scale is no length. */
const rounded = (value: string): string =>
  value.replaceAll(/scale\([^)]*\)|-?\d*\.\d+/g, (part) =>
    part.startsWith("scale") ? part : String(Math.round(Number(part) * 10) / 10),
  );

const paint = (name: "fill" | "stroke", at: Styled): Record<string, string> => {
  const value = property(name, at);
  if (value === null) return {};
  const { color, opacity } = paintOf(value);
  if (color === "none") return name === "stroke" ? {} : { fill: "none" };
  return { [name]: color, ...(opacity < 1 ? { [`${name}-opacity`]: String(opacity) } : {}) };
};

const some = (names: readonly string[], at: Styled): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = property(name, at);
      return value === null || value === "none" ? [] : [[name, value]];
    }),
  );

const isUnseen = ({ name }: Element, made: Record<string, string>): boolean =>
  PAINTED.has(name) && name !== "text" && made.fill === "none" && made.stroke === undefined;

const isEmpty = ({ name, attributes, children }: Element): boolean =>
  (name === "g" && children.length === 0) || (name === "path" && (attributes.d ?? "") === "");

const flat = (
  element: Element,
  parent: Styled,
  cascade: Cascade,
  wardrobe: Wardrobe | null,
  forcedParent: Styled | null,
): readonly Element[] => {
  const at = cascade.styled(element.name, element.attributes, parent);
  const forced = wardrobe?.styled(element, forcedParent) ?? null;
  const painted = PAINTED.has(element.name);
  const stroke = painted ? paint("stroke", at) : {};
  const opacity = property("opacity", at);
  const made: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries(element.attributes)
        .filter(([name]) => GEOMETRY.has(name))
        .map(([name, value]) => [name, name === "id" ? value : rounded(value)]),
    ),
    ...(painted ? paint("fill", at) : {}),
    ...stroke,
    ...(stroke.stroke === undefined ? {} : some(LINES, at)),
    ...(element.name === "text" ? some(LETTERS, at) : {}),
    ...(opacity === null || opacity === "1" ? {} : { opacity }),
    ...(wardrobe === null || forced === null ? {} : wardrobe.dress(at, forced)),
  };
  if (isUnseen(element, made)) return [];
  const children = element.children.flatMap((child): readonly (Element | string)[] =>
    typeof child === "string" ? [child] : flat(child, at, cascade, wardrobe, forced),
  );
  const whole = { name: element.name, attributes: made, children };
  return isEmpty(whole) ? [] : [whole];
};

/** A drawing with all that style sheets say of it as attributes, so that it needs none of them. A wardrobe also dresses it for a reader's own colours. */
export const flattened = (
  drawing: Element,
  theme: "light" | "dark",
  cascade: Cascade,
  wardrobe: Wardrobe | null = null,
): Element => {
  const page = { name: "html", attributes: { "data-theme": theme }, children: [] };
  const root = cascade.styled(page.name, page.attributes, null);
  const [made] = flat(drawing, root, cascade, wardrobe, wardrobe?.styled(page, null) ?? null);
  if (made === undefined) throw new Error("Nothing is left of the drawing.");
  return made;
};
