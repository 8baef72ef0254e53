import { useEffect, useState } from "react";
import { keyOf } from "./layout/context.ts";
import type { Disk } from "./model.ts";
import { TreeSearch } from "./search.ts";
import type { Found } from "./view.ts";

/** Names looked at between two frames: a slow processor takes a few ms for it. */
const STEPS = 4000;

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
    let frame = 0;
    const step = (): void => {
      const next = Object.fromEntries(searches.map(([key, search]) => [key, search.look(STEPS)]));
      setFound(next);
      if (Object.values(next).some(({ done }) => !done)) frame = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [disks, queries]);

  return {
    queries,
    ask: (disk: string, query: string): void => setQueries((old) => ({ ...old, [disk]: query })),
    found,
  };
};
