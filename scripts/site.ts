import { type Plugin, type Rolldown, runnerImport } from "vite";
import { classic, hashOf } from "./classic.ts";

type Prerender = typeof import("../app/prerender.tsx");

/** The content policy of a page; `scripts`: its inline ones. Source: design/embed.md §2. */
export const policyWith = (...scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map((script) => `'sha256-${hashOf(script)}'`)].join(" "),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
  ].join("; ");

// Needed by every page. Asked for with the page, they come before its first picture, which then need not move.
const firstFonts = /-latin-wght-normal-[^/]*\.woff2$/;

// Some static hosts answer /lab with lab.html, others send the reader on to /lab/, which is lab/index.html: there are both.
const filesOf = (path: string): readonly string[] =>
  path === "" ? ["index.html"] : [`${path}.html`, `${path}/index.html`];

// Assets are addressed relative to the page, so that Silo works below any path.
const movedTo = (file: string, html: string): string => {
  const up = "../".repeat(file.split("/").length - 1);
  return up === "" ? html : html.replaceAll(/(href|src|srcSet|srcset)="\.\//g, `$1="${up}`);
};

/** Style sheets are the built page's matter, not that of its words. */
export const withoutStyles: Plugin = {
  name: "without-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") ? "\0no-style" : null),
  load: (id) => (id === "\0no-style" ? "" : null),
};

/** The scripts of these modules, and all that they import at once. */
const chunksOf = (bundle: Rolldown.OutputBundle, ...modules: readonly string[]): readonly Rolldown.OutputChunk[] => {
  const found = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): void => {
    if (chunk?.type !== "chunk" || found.has(chunk)) return;
    found.add(chunk);
    for (const next of chunk.imports) add(bundle[next]);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === "chunk" && modules.some((module) => chunk.facadeModuleId?.endsWith(module))) add(chunk);
  return [...found];
};

// Nearly every function of these scripts runs while the page wakes. Told so, Chromium compiles them while they come, off the main thread;
// others read a comment. Source: https://v8.dev/blog/explicit-compile-hints
const compileHint = "//# allFunctionsCalledOnLoad\n";

const entryScript = /<script type="module"[^>]*>\s*<\/script>/;
const preloadLink = /\s*<link rel="modulepreload"[^>]*>/g;
const emptyRoot = '<div id="root"></div>';
const charsetTag = '<meta charset="utf-8" />';
const titleTag = "<title>Silo</title>";
const reactScript = "/react-dom/client.js";
const wakingScript = "/app/awake.tsx";

/** Where the site will lie, as `SITE_URL` says; null where it says nothing. Throws where it says something else. */
export const siteUrl = (): string | null => {
  const told = process.env.SITE_URL?.trim() ?? "";
  if (told === "") return null;
  if (!/^https?:\/\/[^\s"<>]+$/.test(told))
    throw new Error(`SITE_URL is “${told}”; it must be an address that begins with https://.`);
  return told.endsWith("/") ? told : `${told}/`;
};

/** Turns the one built page into a site: a content policy, files for each address, each drawn beforehand. */
export const site = (): Plugin => ({
  name: "silo-site",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) => [
      // The first paint waits for the whole page: half a page would be laid out differently.
      { tag: "link", attrs: { rel: "expect", href: "#drawn", blocking: "render" }, injectTo: "head" as const },
      ...Object.keys(bundle ?? {})
        .filter((file) => firstFonts.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", href: `./${file}`, as: "font", type: "font/woff2", crossorigin: true },
          injectTo: "head" as const,
        })),
    ],
  },
  generateBundle: {
    order: "post",
    async handler(_, bundle) {
      const index = bundle["index.html"];
      if (index?.type !== "asset") throw new Error("The build has made no index.html.");
      const html = String(index.source);
      // Scripts that come and are compiled before the first paint only hold it up: app/begin.js asks for them after it.
      const entry = html.match(entryScript)?.[0];
      if (entry === undefined) throw new Error("index.html has no script.");
      const still = html.replace(entryScript, "").replaceAll(preloadLink, "");
      for (const marker of [emptyRoot, charsetTag, titleTag])
        if (!html.includes(marker)) throw new Error(`index.html has no ${marker}.`);
      for (const chunk of chunksOf(bundle, wakingScript, "/app/home/HomePage.tsx"))
        chunk.code = compileHint + chunk.code;
      const { prerender } = (
        await runnerImport<Prerender>("./app/prerender.tsx", { logLevel: "error", plugins: [withoutStyles] })
      ).module;
      const told = siteUrl();
      const early = await classic("app/keep-early.js");
      const begin = await classic("app/begin.js");
      const policy = policyWith(early, begin);
      for (const page of prerender(told)) {
        const scripts = chunksOf(bundle, reactScript, wakingScript, page.script).map(
          ({ fileName }) => `<link rel="modulepreload" href="./${fileName}" crossorigin>`,
        );
        const full = still
          .replace('<html lang="en"', () => (told === null ? '<html lang="en"' : `<html lang="en" data-site="${told}"`))
          .replace(charsetTag, `${charsetTag}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
          // Within the page, and before its style sheet, which scripts have to wait for.
          .replace(titleTag, () => `${page.tags}\n    <script>${early}</script>`)
          .replace("</head>", () => `  <template id="scripts">${entry}${scripts.join("")}</template>\n  </head>`)
          .replace(
            emptyRoot,
            () =>
              `<div id="root">${page.body}</div><div id="drawn"></div>\n    ${page.data}\n    <script>${begin}</script>`,
          );
        if (/<[^>]*\sstyle=/.test(full))
          throw new Error(`A style attribute in the page “${page.path}” would be refused by its content policy.`);
        for (const fileName of filesOf(page.path))
          if (fileName === "index.html") index.source = full;
          else this.emitFile({ type: "asset", fileName, source: movedTo(fileName, full) });
      }
    },
  },
});
