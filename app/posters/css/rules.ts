import { type Selector, selectorsOf } from "./selector.ts";

/** A rule of a style sheet, for each of its selectors. */
export interface Rule extends Selector {
  readonly declarations: readonly (readonly [name: string, value: string])[];
}

/** The index after the brace that closes the one at `open`. */
const blockEnd = (css: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === "{") depth += 1;
    if (css[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error("A brace of a style sheet is left open.");
};

const declarationsOf = (block: string): Rule["declarations"] =>
  block
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const colon = each.indexOf(":");
      return [each.slice(0, colon).trim(), each.slice(colon + 1).trim()];
    });

/** Rules that hold always: what only some media, or only the start of a transition, are meant for is left out. `forced`: and those for a reader's own colours. */
export const rulesOf = (sheet: string, forced = false): readonly Rule[] => {
  const css = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/\s+/g, " ");
  const rules: Rule[] = [];
  for (let at = 0; ; ) {
    const open = css.indexOf("{", at);
    if (open < 0) return rules;
    const head = css.slice(at, open).trim();
    const end = blockEnd(css, open);
    if (!head.startsWith("@")) {
      const declarations = declarationsOf(css.slice(open + 1, end - 1));
      for (const selector of selectorsOf(head)) rules.push({ ...selector, declarations });
    } else if (forced && head === "@media (forced-colors: active)") {
      rules.push(...rulesOf(css.slice(open + 1, end - 1)));
    }
    at = end;
  }
};
