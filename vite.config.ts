import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { site } from "./scripts/site.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), site()],
  build: { target: "es2023", manifest: true },
});
