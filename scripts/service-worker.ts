import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

/** Kept from the first visit on: pages and what they need. Pictures are kept as they are seen; embeds never. */
const isKept = (file: string): boolean =>
  /\.(html|js|css|svg|webmanifest)$/.test(file) || /-latin-wght-normal-[^/]*\.woff2$/.test(file);

const isLeft = (file: string): boolean => /^(embed|oembed|img|tapes|\.vite)\/|^(sw\.js|404\.html)$/.test(file);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** Tells the service worker what there is to keep, once everything has been written. */
export const serviceWorker = (): Plugin => {
  let folder = "dist";
  return {
    name: "silo-service-worker",
    apply: "build",
    enforce: "post",
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    closeBundle: () => {
      const files = filesIn(folder).filter((file) => isKept(file) && !isLeft(file));
      const hash = createHash("sha256");
      for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
      const worker = join(folder, "sw.js");
      const text = readFileSync(worker, "utf8")
        .replace("%VERSION%", hash.digest("hex").slice(0, 12))
        .replace('"%FILES%"', () => JSON.stringify(JSON.stringify(files.map((file) => `./${file}`))));
      writeFileSync(worker, text);
    },
  };
};
