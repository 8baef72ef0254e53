import { parseRef } from "#core/table.ts";

export interface Focus {
  /** Ref, as text, of what is marked from the start. */
  readonly focus: string | null;
  /** A part of the name of what is ringed while it is there. */
  readonly spoken: string | null;
}

/** What an address asks to be ringed: a thing by its ref, or by a part of its name. */
export const focusOf = (asked: string | null): Focus =>
  asked !== null && parseRef(asked) === null ? { focus: null, spoken: asked } : { focus: asked, spoken: null };
