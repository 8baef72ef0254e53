import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { serve } from "../../e2e/server.mjs";

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Serves the built site. Resolves to `{ url, close }`. */
export const serveSite = () => serve({ root: folder("dist") });

/** Builds a page of `bench/pages` and serves it; `close` removes it again. */
export const serveBuilt = async (name) => {
  const outDir = folder(`.cache/bench-${name}`);
  await build({
    configFile: false,
    root: folder(`bench/pages/${name}`),
    base: "./",
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
  });
  const { url, close } = await serve({ root: outDir });
  return {
    url,
    close: async () => {
      await close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
};
