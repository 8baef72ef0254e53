import { startTransition, useEffect, useRef, useState } from "react";

/** How many of `total` things to draw: the first time a piece more with each frame, so that no frame takes long; from then on all. */
export const useGrowing = (total: number, piece: number): number => {
  const [shown, setShown] = useState(0);
  const whole = useRef(false);
  useEffect(() => {
    whole.current ||= shown >= total;
    if (whole.current) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown + piece)));
    return () => cancelAnimationFrame(frame);
  }, [total, shown, piece]);
  return whole.current ? Number.POSITIVE_INFINITY : shown;
};
