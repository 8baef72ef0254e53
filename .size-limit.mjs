import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const built = (path) => new URL(`dist/${path}`, import.meta.url);

const manifest = JSON.parse(readFileSync(built(".vite/manifest.json"), "utf8"));

const chunksFrom = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name].imports ?? []) chunksFrom(next, seen);
  return seen;
};

const posters = readdirSync(built("img/v1"), { recursive: true })
  .filter((file) => file.endsWith(".svg"))
  .map((file) => `img/v1/${file}`);

const packed = (file) => gzipSync(readFileSync(built(file))).length;

const [largestPoster] = posters.sort((one, other) => packed(other) - packed(one));

export default [
  {
    // What the first page loads before anything is asked of it: its script, the one that wakes it, that of its kind, and all that these import at once.
    name: "First route, script",
    path: [...chunksFrom("app/home/HomePage.tsx", chunksFrom("app/awake.tsx", chunksFrom("index.html")))].map(
      (name) => `dist/${manifest[name].file}`,
    ),
    gzip: true,
    limit: "180 kB",
  },
  {
    name: "Largest poster",
    path: `dist/${largestPoster}`,
    gzip: true,
    limit: "30 kB",
  },
];
