import { useEffect, useState } from "react";
import { keyOf } from "./layout/context.ts";
import type { Disk } from "./model.ts";
import { TreeSearch } from "./search.ts";
import type { Found } from "./view.ts";

/** ms that searching takes of a frame, and names looked at between two looks at the clock. */
const BUDGET = 5;
const STEPS = 100;
/** Frames between two words about how far it is, where nothing more was found. */
const QUIET = 6;

const NOTHING: Readonly<Record<string, Found>> = {};

/** Searches of the disks shown: a piece with each frame, begun anew where the tree or the question is another. */
export const useSearch = (disks: readonly Disk[]) => {
  const [queries, setQueries] = useState<Readonly<Record<string, string>>>({});
  const [found, setFound] = useState(NOTHING);

  useEffect(() => {
    const searches = disks.flatMap((disk) => {
      const query = queries[keyOf(disk)] ?? "";
      return query === "" ? [] : [[keyOf(disk), new TreeSearch(disk.seen, query)] as const];
    });
    if (searches.length === 0) {
      setFound(NOTHING);
      return undefined;
    }
    let [frame, silent, said] = [0, 0, -1];
    const step = (): void => {
      const end = performance.now() + BUDGET;
      let next: readonly (readonly [string, Found])[];
      do next = searches.map(([key, search]) => [key, search.look(STEPS)] as const);
      while (next.some(([, { done }]) => !done) && performance.now() < end);
      const done = next.every(([, each]) => each.done);
      const count = next.reduce((sum, [, { entries }]) => sum + entries.length, 0);
      silent += 1;
      if (done || count !== said || silent >= QUIET) {
        [silent, said] = [0, count];
        setFound(Object.fromEntries(next));
      }
      if (!done) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [disks, queries]);

  return {
    queries,
    ask: (disk: string, query: string): void => setQueries((old) => ({ ...old, [disk]: query })),
    found,
  };
};
