import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { routeOf } from "./route.ts";
import "./theme/tokens.css";
import "./theme/base.css";
import "./ui/ui.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");

const page = <App route={routeOf(location.pathname)} />;

// As a transition: in pieces short enough that the page answers in between. The built page is drawn already and only comes to life.
startTransition(() => {
  if (root.firstElementChild === null) createRoot(root).render(page);
  else hydrateRoot(root, page);
});
