import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "./server.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** Serves the built pages twice: at the root of an origin, and below a path of another one. Tests find both in the environment. */
const setUp = async (): Promise<() => Promise<void>> => {
  if (process.env.SILO_BROWSER === undefined)
    throw new Error("No Chromium here. `node scripts/find-browser.mjs` installs one.");
  if (!existsSync(`${dist}/index.html`))
    throw new Error("There is no dist/index.html to test: run `npm run build` first.");
  const atRoot = await serve({ root: dist });
  const belowPath = await serve({ root: dist, base: "/some/path/" });
  process.env.SILO_URL = atRoot.url;
  process.env.SILO_URL_BELOW = belowPath.url;
  return async () => {
    await Promise.all([atRoot.close(), belowPath.close()]);
  };
};

export default setUp;
