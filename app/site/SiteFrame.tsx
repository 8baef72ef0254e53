import type { ReactNode } from "react";
import type { Route } from "../route.ts";
import { SiteFooter } from "./SiteFooter.tsx";
import { SiteHeader } from "./SiteHeader.tsx";
import "./site.css";

export interface SiteFrameProps {
  readonly route: Route;
  readonly children: ReactNode;
}

/** What surrounds every page that is read. */
export const SiteFrame = ({ route, children }: SiteFrameProps) => (
  <div className="site">
    <a className="skip" href="#main">
      Skip to the content
    </a>
    <SiteHeader route={route} />
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <SiteFooter home={route.home} />
  </div>
);
