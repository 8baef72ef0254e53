import { type Cascade, property, type Styled } from "./css/cascade.ts";
import type { Element } from "./markup.ts";

const PAINTS = ["fill", "stroke", "opacity"] as const;

/** What elements wear where a reader has colours of his own: one class for each combination that differs from the usual one. Source: CSS Color Adjustment 1 §3. */
export class Wardrobe {
  private readonly cascade: Cascade;
  private readonly classes = new Map<string, string>();

  constructor(cascade: Cascade) {
    this.cascade = cascade;
  }

  styled({ name, attributes }: Element, parent: Styled | null): Styled {
    return this.cascade.styled(name, attributes, parent);
  }

  /** The attribute that says what an element wears; none where it wears what it always does. */
  dress(usual: Styled, forced: Styled): { readonly class?: string } {
    const worn = PAINTS.flatMap((paint) => {
      const value = property(paint, forced);
      return value === null || value === property(paint, usual) ? [] : [`${paint}:${value}`];
    }).join(";");
    if (worn === "") return {};
    const known = this.classes.get(worn) ?? `f${this.classes.size}`;
    this.classes.set(worn, known);
    return { class: known };
  }

  sheet(): string {
    const rules = [...this.classes].map(([worn, name]) => `.${name}{${worn}}`).join("");
    return `@media(forced-colors:active){${rules}}`;
  }
}
