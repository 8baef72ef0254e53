import { useEffect, useState } from "react";
import { keyOf } from "./layout/context.ts";
import type { Disk } from "./model.ts";
import { lookOn, type Search, searchFor } from "./search.ts";

/** Names looked at between two frames: a slow processor takes a few ms for it. */
const STEPS = 4000;

/** Searches of the disks shown: a piece with each frame, begun anew where the tree or the question is another. */
export const useSearch = (disks: readonly Disk[]) => {
  const [queries, setQueries] = useState<Readonly<Record<string, string>>>({});
  const [found, setFound] = useState<Readonly<Record<string, Search>>>({});

  useEffect(() => {
    const asked = disks.filter((disk) => (queries[keyOf(disk)] ?? "") !== "");
    if (asked.length === 0) {
      setFound((old) => (Object.keys(old).length === 0 ? old : {}));
      return undefined;
    }
    let frame = 0;
    let searches: Record<string, Search> = {};
    const step = (): void => {
      for (const disk of asked) {
        const key = keyOf(disk);
        const query = queries[key] ?? "";
        const before = searches[key];
        searches = { ...searches, [key]: lookOn(before ?? searchFor(disk.seen, query), disk.seen, STEPS) };
      }
      setFound(searches);
      if (Object.values(searches).some(({ done }) => !done)) frame = requestAnimationFrame(step);
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
