import { type ComponentType, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { hereUrl } from "./address/here.ts";
import { answerEarly } from "./early.ts";
import { pageModules } from "./pages.ts";
import { pathOf, type Route, routeOf } from "./route.ts";
import { pageHeads } from "./site/heads.ts";
import { makePageData } from "./site/make-page-data.ts";
import type { PageProps } from "./site/page-props.ts";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./theme/tokens.css";
import "./theme/base.css";
import "./ui/ui.css";

// All of Silo in one file that opens from a disk: pages are told apart by what stands after the `#`.
if (!location.hash.startsWith("#/")) history.replaceState(null, "", "#/");

interface Shown {
  readonly route: Route;
  readonly Page: ComponentType<PageProps>;
}

/** The page of this address; the gallery where there is none such. */
const routeHere = (): Route => {
  const { page, id } = routeOf(hereUrl().pathname);
  const known = pageHeads().some((head) => head.page === page && head.id === id);
  return { ...(known ? { page, id } : { page: "gallery", id: null }), home: "#/" };
};

const Single = () => {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let asked = "";
    const follow = (): void => {
      const route = routeHere();
      const path = pathOf(route);
      asked = path;
      void pageModules[route.page]().then(({ default: Page }) => {
        if (asked === path) setShown({ route, Page });
      });
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  if (shown === null) return null;
  const { route, Page } = shown;
  return <App key={pathOf(route)} Page={Page} route={route} data={makePageData(route)} onAwake={answerEarly} />;
};

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(<Single />);
