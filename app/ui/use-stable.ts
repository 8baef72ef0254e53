import { useLayoutEffect, useRef, useState } from "react";

type Acts = Readonly<Record<string, (...given: never[]) => unknown>>;

/**
 * Functions that stay the same while what they do is always the newest: components that get them need not be drawn anew.
 * To be called after drawing, as by events, and with the same names each time.
 */
export const useStable = <Given extends Acts>(acts: Given): Given => {
  const newest = useRef<Acts>(acts);
  useLayoutEffect(() => {
    newest.current = acts;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(acts).map((name) => [name, (...given: never[]) => newest.current[name]?.(...given)]),
      ) as Acts as Given,
  );
  return stable;
};
