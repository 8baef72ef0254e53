import { StrictMode } from "react";
import { Lab } from "./lab/Lab.tsx";
import type { Route } from "./route.ts";

/** The page of a route: the same in the browser and where pages are drawn beforehand. */
export const App = ({ route }: { readonly route: Route }) => (
  <StrictMode>
    <Lab route={route} />
  </StrictMode>
);
