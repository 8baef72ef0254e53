// `npm run silo`: the terminal without a screen, on the built engine. Builds it first when it is missing or older than its source.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "dist-cli/silo.js");
const sources = ["src", "cli", "package-lock.json", "scripts/build-engine.mjs"];

const newest = (path) => {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.includes(".test."))
    .reduce((latest, { name }) => Math.max(latest, newest(join(path, name))), mtimeMs);
};

const isStale = () =>
  !existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map((source) => newest(join(root, source))));

if (isStale()) {
  const { buildEngine } = await import("./build-engine.mjs");
  await buildEngine();
}
await import(pathToFileURL(built).href);
