import { createContext } from "react";

/** Whom a picture tells how far it has come. */
export interface Growth {
  /** It comes piece by piece. */
  readonly begins: () => void;
  /** All of it is on the screen. */
  readonly ends: () => void;
}

/** Who waits for the pictures within. */
export const Grown = createContext<Growth | null>(null);
