import { useLayoutEffect, useMemo, useRef } from "react";
import { alike } from "./alike.ts";

/** Gives the value that was shown last instead of one that says the same, or what `keep` makes of the two. */
export const useSettled = <Value>(
  next: Value,
  keep: (last: Value, next: Value) => Value = (last, made) => (alike(last, made) ? last : made),
): Value => {
  const last = useRef<Value | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how it is kept never changes
  const settled = useMemo(() => (last.current === null ? next : keep(last.current, next)), [next]);
  useLayoutEffect(() => {
    last.current = settled;
  });
  return settled;
};
