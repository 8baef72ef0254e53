import type { ReactNode } from "react";
import { Logo } from "../lab/Logo.tsx";
import type { Route } from "../route.ts";
import { ThemeButton } from "../theme/ThemeButton.tsx";
import { siteLinks } from "./links.ts";
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
    <header className="site-header">
      <a className="home" href={route.home}>
        <Logo />
        <span>Silo</span>
      </a>
      <nav aria-label="Pages">
        {siteLinks(route).map(({ href, label, current }) => (
          <a key={label} href={href} aria-current={current ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <ThemeButton />
    </header>
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <footer className="site-footer">
      <p>
        Silo is open source. Every statement has a source: <a href={`${route.home}about`}>how true is this?</a>
      </p>
    </footer>
  </div>
);
