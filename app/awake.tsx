import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { answerEarly } from "./early.ts";
import { routeOf } from "./route.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");

const page = <App route={routeOf(location.pathname)} onAwake={answerEarly} />;

// As a transition: in pieces short enough that the page answers in between. The built page is drawn already and only comes to life.
startTransition(() => {
  if (root.firstElementChild === null) createRoot(root).render(page);
  else hydrateRoot(root, page);
});
