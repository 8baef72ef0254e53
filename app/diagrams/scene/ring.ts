import { createContext } from "react";
import type { Mark, Scene } from "./scene.ts";

/** What the words beside a picture speak of: a part of the name of the thing that is ringed. Null where they name nothing. */
export const Spoken = createContext<string | null>(null);

const busy: ReadonlySet<Mark["state"]> = new Set(["now", "new", "entry"]);

/** 0 for a mark that is not called so. A whole name counts more than how it begins, that more than a part; of two alike, the one where something happens. */
const likeness = ({ target, labels, state }: Mark, words: string): number => {
  const names = [target?.name ?? "", ...labels.map(({ text, whole }) => whole ?? text)].map((each) =>
    each.toLowerCase(),
  );
  const called = names.includes(words) ? 6 : names.some((each) => each.startsWith(words)) ? 4 : 2;
  return names.some((each) => each.includes(words)) ? called + (busy.has(state) ? 1 : 0) : 0;
};

/** The mark that is meant by these words; undefined while it is not in the picture. */
export const ringedIn = ({ marks }: Scene, words: string | null): Mark | undefined => {
  if (words === null) return undefined;
  const wanted = words.toLowerCase();
  let [found, most]: [Mark | undefined, number] = [undefined, 0];
  for (const mark of marks) {
    const like = likeness(mark, wanted);
    if (like > most) [found, most] = [mark, like];
  }
  return found;
};
