import { startTransition, useEffect, useState } from "react";

/** How many of `total` things to draw: the first time a piece more with each frame, so that no frame takes long; from then on all. */
export const useGrowing = (total: number, piece: number): number => {
  const [shown, setShown] = useState(0);
  const complete = shown >= total;
  useEffect(() => {
    if (complete) {
      setShown(Number.POSITIVE_INFINITY);
      return undefined;
    }
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown + piece)));
    return () => cancelAnimationFrame(frame);
  }, [complete, shown, piece]);
  return shown;
};
