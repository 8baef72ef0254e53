import { type ReactNode, useEffect } from "react";

export interface DrawnProps {
  readonly onDrawn?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Says once that its children, which may have had to be fetched, are there. */
export const Drawn = ({ onDrawn, children }: DrawnProps) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => onDrawn?.(), []);
  return children;
};
