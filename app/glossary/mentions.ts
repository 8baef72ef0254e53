import type { Term } from "./term.ts";
import { terms } from "./terms.ts";

const pattern = ({ name }: Term): RegExp =>
  new RegExp(`(?<![\\w-])${name.replaceAll(/[.*+?^$(){}|[\]\\]/g, "\\$&")}s?(?![\\w-])`, "giu");

/** Longest first: where a server silo is mentioned, no silo is. */
const patterns = [...terms]
  .sort((one, other) => other.name.length - one.name.length)
  .map((term) => [term.name, pattern(term)] as const);

/** The terms that a text mentions, each with the words that do. */
export const mentionsIn = (text: string): readonly { readonly name: string; readonly words: string }[] => {
  let left = text;
  return patterns.flatMap(([name, words]) => {
    const [first] = left.match(words) ?? [];
    left = left.replaceAll(words, (each) => "\u0000".repeat(each.length));
    return first === undefined ? [] : [{ name, words: first }];
  });
};
