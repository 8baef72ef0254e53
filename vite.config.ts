import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { embeds, mountEntry } from "./scripts/embeds.ts";
import { plainExceptions } from "./scripts/plain-exceptions.ts";
import { posters } from "./scripts/posters.ts";
import { serviceWorker } from "./scripts/service-worker.ts";
import { site } from "./scripts/site.ts";
import { tapes } from "./scripts/tapes.ts";

/** Modules of ours whose path within `app` begins so, and others; never style sheets, nor their text. */
const script = (within: string, ...others: readonly string[]): RegExp =>
  new RegExp(`^(?!.*\\.css(?:\\?|$)).*(${[`[\\/]app[\\/]${within}`, ...others].join("|")})`);

export default defineConfig({
  base: "./",
  plugins: [react(), plainExceptions(), site(), embeds(), posters(), tapes(), serviceWorker()],
  // Nothing is inlined: the content policy of the pages lets fonts come from files only.
  // One style sheet: the page is drawn beforehand, so all of its styles are needed before its script is.
  build: {
    target: "es2023",
    manifest: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    // Every browser that reads es2023 knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: "index.html", ...mountEntry },
      preserveEntrySignatures: "exports-only",
      output: {
        codeSplitting: {
          // Few files, for each costs a way to the server and a task: what all pages have, and what a page with time in it has besides.
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: "base",
              test: script(
                "(ui|theme)[\\/]",
                "node_modules[\\/]lucide-react",
                "src[\\/]core[\\/]table",
                "preload-helper",
              ),
            },
            {
              name: "figure",
              test: script(
                "(timeline|tape[\\/](?!record)|diagrams[\\/]scene|session[\\/]pacing|narration|figure[\\/](use-figure|Drawn|step\\b)|diagrams[\\/](index|first-line))",
              ),
            },
            {
              name: "frame",
              test: script(
                "(site[\\/](?!make-page-data)|palette[\\/]SearchButton|figure[\\/]Poster|share[\\/]site|lab[\\/](Logo|first-sign)|route|pages)",
              ),
            },
            // What the lab has in common with figures that the engine plays: these are in others' pages too.
            {
              name: "view",
              test: script(
                "(observer|inspector[\\/][A-Z]|terminal[\\/]rows|diagrams[\\/]house[\\/](layout|Diagram|model))",
              ),
            },
            {
              name: "stage",
              test: script("(lab|home|terminal[\\/](?!complete))"),
            },
          ],
        },
      },
    },
  },
});
