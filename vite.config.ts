import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { posters } from "./scripts/posters.ts";
import { serviceWorker } from "./scripts/service-worker.ts";
import { site } from "./scripts/site.ts";
import { tapes } from "./scripts/tapes.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), site(), posters(), tapes(), serviceWorker()],
  // Nothing is inlined: the content policy of the pages lets fonts come from files only.
  // One style sheet: the page is drawn beforehand, so all of its styles are needed before its script is.
  build: {
    target: "es2023",
    manifest: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files, for each costs a way to the server and a task: what all pages have, and what a page with time in it has besides.
          groups: [
            { name: "preload", test: /preload-helper/ },
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: "frame",
              test: /^(?!.*\.css$).*(app[\\/](ui|theme|site[\\/](?!make-page-data)|address|offline|palette[\\/]SearchButton|figure[\\/](Poster|step\b)|diagrams[\\/](abouts?|index|first-line|[a-z-]+[\\/]about)\b|lab[\\/](Logo|first-sign)|route|pages|early)|lucide-react|src[\\/]core[\\/]table)/,
            },
            {
              name: "stage",
              test: /^(?!.*\.css$).*app[\\/](lab|home|terminal[\\/](?!complete)|timeline|narration|observer|diagrams[\\/](scene|house[\\/](layout|Diagram|model))|inspector[\\/][A-Z]|session[\\/](pacing|saved))/,
            },
          ],
        },
      },
    },
  },
});
