import { startTransition, useEffect, useRef, useState } from "react";

/** ms between two frames of a processor that could have drawn more in the first. */
const QUICK = 24;

/** Half of the first piece, which is small: with it the browser makes the letters of the picture, which costs most. */
const BEFORE_FIRST = 1;

/**
 * How many of `total` things to draw: the first time a piece more with each frame, so that no frame takes long; from then on all.
 * A piece is twice as large as the one before; from `least` on half as large as one that was not quick. The last of all has a frame of its own.
 */
export const useGrowing = (total: number, least: number): number => {
  const [shown, setShown] = useState(0);
  const whole = useRef(false);
  const piece = useRef(BEFORE_FIRST);
  const last = useRef(0);
  useEffect(() => {
    whole.current ||= shown >= total;
    if (whole.current) return undefined;
    const frame = requestAnimationFrame((now) => {
      const larger = piece.current < least || now - last.current < QUICK;
      piece.current = larger ? piece.current * 2 : Math.max(least, piece.current / 2);
      last.current = now;
      startTransition(() => setShown(shown < total - 1 ? Math.min(total - 1, shown + piece.current) : total));
    });
    return () => cancelAnimationFrame(frame);
  }, [total, shown, least]);
  return whole.current ? Number.POSITIVE_INFINITY : shown;
};
