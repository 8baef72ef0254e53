import { StrictMode, useEffect } from "react";
import { Lab } from "./lab/Lab.tsx";
import type { Route } from "./route.ts";

export interface AppProps {
  readonly route: Route;
  /** Called once, when the page answers. */
  readonly onAwake?: () => void;
}

/** The page of a route: the same in the browser and where pages are drawn beforehand. */
export const App = ({ route, onAwake }: AppProps) => {
  useEffect(() => {
    if (onAwake === undefined) return undefined;
    // Not within the effect: what is done again must be able to draw.
    const timer = setTimeout(onAwake);
    return () => clearTimeout(timer);
  }, [onAwake]);
  return (
    <StrictMode>
      <Lab route={route} />
    </StrictMode>
  );
};
