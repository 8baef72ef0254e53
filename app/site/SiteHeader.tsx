import { memo, type ReactNode } from "react";
import { Logo } from "../lab/Logo.tsx";
import { SearchButton } from "../palette/SearchButton.tsx";
import type { Route } from "../route.ts";
import { ThemeButton } from "../theme/ThemeButton.tsx";
import { siteLinks } from "./links.ts";
import "./site.css";

export interface SiteHeaderProps {
  readonly route: Route;
  /** In the place of the search for pages: on pages where more can be found. */
  readonly search?: ReactNode;
}

/** The way from every page to the others. */
export const SiteHeader = memo(({ route, search }: SiteHeaderProps) => (
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
    {search ?? <SearchButton home={route.home} />}
    <ThemeButton />
  </header>
));
