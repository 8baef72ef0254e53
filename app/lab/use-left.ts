import { useState } from "react";
import { keepLeft } from "../session/kept.ts";
import type { LeftSession, LeftSessions } from "../session/left.ts";

/** The sessions that were left. */
export const useLeft = () => {
  const [left, setLeft] = useState<LeftSessions>([]);
  const [last, ...others] = left;
  /** The one that is offered back; null where the reader has let it be. */
  const offered: LeftSession | null = last === undefined || last.quiet ? null : last;
  const letBe = (): void => {
    if (offered === null) return;
    const known = [{ ...offered, quiet: true }, ...others];
    setLeft(known);
    keepLeft(known);
  };
  return { left, setLeft, offered, letBe };
};
