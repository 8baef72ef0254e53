import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const built = (path) => new URL(`dist/${path}`, import.meta.url);

const manifest = JSON.parse(readFileSync(built(".vite/manifest.json"), "utf8"));

const chunksFrom = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name].imports ?? []) chunksFrom(next, seen);
  return seen;
};

const scriptsOf = (...names) =>
  [...names.reduce((seen, name) => chunksFrom(name, seen), new Set())].map((name) => `dist/${manifest[name].file}`);

/** What one needs besides what the other has loaded already. */
const scriptsBeside = (name, loaded) => {
  const there = new Set(scriptsOf(loaded));
  return scriptsOf(name).filter((file) => !there.has(file));
};

const filesIn = (folder, ending) =>
  readdirSync(built(folder), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`);

const largest = (files, pack) =>
  files
    .map((file) => ({ file: `dist/${file}`, size: pack(readFileSync(built(file))).length }))
    .reduce((one, other) => (other.size > one.size ? other : one)).file;

const largestTape = largest(filesIn("tapes/v2", ".json"), brotliCompressSync);

export default [
  {
    // What the first page loads before anything is asked of it: its script, the one that wakes it, that of its kind, and all that these import at once.
    name: "First route, script",
    path: scriptsOf("index.html", "app/awake.tsx", "app/home/HomePage.tsx"),
    gzip: true,
    limit: "180 kB",
  },
  {
    name: "Largest poster",
    path: largest(filesIn("img/v1", ".svg"), gzipSync),
    gzip: true,
    limit: "30 kB",
  },
  {
    name: "Embed before it is touched, script",
    path: "dist/assets/embed-loader-*.js",
    brotli: true,
    limit: "4 kB",
  },
  {
    name: "Script of pages that hold embeds",
    path: "dist/embed/v1.js",
    brotli: true,
    limit: "4 kB",
  },
  {
    name: "Embed once interactive: script and the largest tape",
    path: ["dist/assets/embed-loader-*.js", ...scriptsOf("app/embed/mount.tsx"), largestTape],
    brotli: true,
    limit: "100 kB",
  },
  {
    // For a session, another host or other eyes.
    name: "Embed of what was not recorded: the engine",
    path: scriptsBeside("app/embed/engine-figure.tsx", "app/embed/mount.tsx"),
    brotli: true,
    limit: "380 kB",
  },
  {
    name: "Second figure on a page: its tape",
    path: largestTape,
    brotli: true,
    limit: "15 kB",
  },
];
