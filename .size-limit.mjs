// What the first page loads before anything is asked of it: its script, the one that wakes it, that of its kind, and all that these import at once.
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("dist/.vite/manifest.json", import.meta.url), "utf8"));

const chunksFrom = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name].imports ?? []) chunksFrom(next, seen);
  return seen;
};

export default [
  {
    name: "First route, script",
    path: [...chunksFrom("app/home/HomePage.tsx", chunksFrom("app/awake.tsx", chunksFrom("index.html")))].map(
      (name) => `dist/${manifest[name].file}`,
    ),
    gzip: true,
    limit: "180 kB",
  },
];
