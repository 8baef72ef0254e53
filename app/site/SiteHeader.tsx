import { memo } from "react";
import { Logo } from "../lab/Logo.tsx";
import type { Route } from "../route.ts";
import { ThemeButton } from "../theme/ThemeButton.tsx";
import { siteLinks } from "./links.ts";
import "./site.css";

/** The way from every page to the others. */
export const SiteHeader = memo(({ route }: { readonly route: Route }) => (
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
));
