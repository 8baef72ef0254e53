import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Demo } from "./lab/Demo.tsx";
import "./theme/tokens.css";
import "./theme/base.css";
import "./ui/ui.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");

createRoot(root).render(
  <StrictMode>
    <Demo />
  </StrictMode>,
);
