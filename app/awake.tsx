import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { answerEarly } from "./early.ts";
import { keepOffline } from "./offline/register.ts";
import { pageModules } from "./pages.ts";
import { routeOf } from "./route.ts";
import { type PageData, pageDataId } from "./site/page-data.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");

const route = routeOf(location.pathname);

/** What the page carries; where pages are not built, it is made here. */
const dataOf = async (): Promise<PageData> => {
  const carried = document.getElementById(pageDataId)?.textContent;
  if (carried !== undefined) return JSON.parse(carried) as PageData;
  return (await import("./site/make-page-data.ts")).makePageData(route);
};

const [{ default: Page }, data] = await Promise.all([pageModules[route.page](), dataOf()]);
const page = <App Page={Page} route={route} data={data} onAwake={answerEarly} />;

// As a transition: in pieces short enough that the page answers in between. The built page is drawn already and only comes to life.
startTransition(() => {
  if (root.firstElementChild === null) createRoot(root).render(page);
  else hydrateRoot(root, page);
});

keepOffline(route.home);
