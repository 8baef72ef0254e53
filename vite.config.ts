import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { posters } from "./scripts/posters.ts";
import { serviceWorker } from "./scripts/service-worker.ts";
import { site } from "./scripts/site.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), site(), posters(), serviceWorker()],
  // Nothing is inlined: the content policy of the pages lets fonts come from files only.
  // One style sheet: the page is drawn beforehand, so all of its styles are needed before its script is.
  build: {
    target: "es2023",
    manifest: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }] },
      },
    },
  },
});
