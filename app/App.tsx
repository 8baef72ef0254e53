import { type ComponentType, StrictMode, useEffect } from "react";
import type { PageProps } from "./site/page-props.ts";

export interface AppProps extends PageProps {
  readonly Page: ComponentType<PageProps>;
  /** Called once, when the page answers. */
  readonly onAwake?: () => void;
}

/** The page of a route: the same in the browser and where pages are drawn beforehand. */
export const App = ({ Page, route, data, onAwake }: AppProps) => {
  useEffect(() => {
    if (onAwake === undefined) return undefined;
    // Not within the effect: what is done again must be able to draw.
    const timer = setTimeout(onAwake);
    return () => clearTimeout(timer);
  }, [onAwake]);
  return (
    <StrictMode>
      <Page route={route} data={data} />
    </StrictMode>
  );
};
