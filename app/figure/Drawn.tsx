import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { Grown } from "../diagrams/scene/growth.ts";
import { useStable } from "../ui/use-stable.ts";

export interface DrawnProps {
  readonly onDrawn?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Says once that its children, which may have had to be fetched and may come piece by piece, are there. */
export const Drawn = ({ onDrawn, children }: DrawnProps) => {
  const grows = useRef(false);
  const said = useRef(false);
  const acts = useStable({
    say: (): void => {
      if (said.current) return;
      said.current = true;
      onDrawn?.();
    },
  });
  const growth = useMemo(
    () => ({
      begins: (): void => {
        grows.current = true;
      },
      ends: acts.say,
    }),
    [acts],
  );
  useEffect(() => {
    if (!grows.current) acts.say();
  }, [acts]);
  return <Grown value={growth}>{children}</Grown>;
};
