import { type Plugin, type Rolldown, runnerImport } from "vite";

type Prerender = typeof import("../app/prerender.tsx");

/** Addresses besides the first page, each with files of its own: a static host has no router. */
const pages = ["lab"] as const;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
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
const filesOf = (page: string): readonly string[] => [`${page}.html`, `${page}/index.html`];

// Assets are addressed relative to the page, so that Silo works below any path.
const movedTo = (file: string, html: string): string => {
  const up = "../".repeat(file.split("/").length - 1);
  return up === "" ? html : html.replaceAll(/(href|src)="\.\//g, `$1="${up}`);
};

// Style sheets are the built page's matter, not that of its words.
const withoutStyles: Plugin = {
  name: "without-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") ? "\0no-style" : null),
  load: (id) => (id === "\0no-style" ? "" : null),
};

/** The script that wakes the page, and all that it imports at once. */
const wakingChunks = (bundle: Rolldown.OutputBundle): readonly Rolldown.OutputChunk[] => {
  const found = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): void => {
    if (chunk?.type !== "chunk" || found.has(chunk)) return;
    found.add(chunk);
    for (const next of chunk.imports) add(bundle[next]);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === "chunk" && chunk.facadeModuleId?.endsWith("/app/awake.tsx")) add(chunk);
  return [...found];
};

// Nearly every function of these scripts runs while the page wakes. Told so, Chromium compiles them while they come, off the main thread;
// others read a comment. Source: https://v8.dev/blog/explicit-compile-hints
const compileHint = "//# allFunctionsCalledOnLoad\n";

const emptyRoot = '<div id="root"></div>';

/** Turns the one built page into a site: a content policy, files for each address, each drawn beforehand. */
export const site = (): Plugin => ({
  name: "silo-site",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: policy },
        injectTo: "head-prepend" as const,
      },
      { tag: "script", attrs: { src: "./early.js" }, injectTo: "head" as const },
      // The first paint waits for the whole page: half a page would be laid out differently.
      { tag: "link", attrs: { rel: "expect", href: "#drawn", blocking: "render" }, injectTo: "head" as const },
      ...wakingChunks(bundle ?? {}).map(({ fileName }) => ({
        tag: "link",
        attrs: { rel: "modulepreload", href: `./${fileName}`, crossorigin: true },
        injectTo: "head" as const,
      })),
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
      for (const chunk of wakingChunks(bundle)) chunk.code = compileHint + chunk.code;
      const { prerender } = (
        await runnerImport<Prerender>("./app/prerender.tsx", { logLevel: "error", plugins: [withoutStyles] })
      ).module;
      const drawn = (page: "home" | "lab"): string => {
        if (!html.includes(emptyRoot)) throw new Error(`index.html has no ${emptyRoot}.`);
        const full = html.replace(
          emptyRoot,
          () => `<div id="root">${prerender({ page, home: "./" })}</div><div id="drawn"></div>`,
        );
        if (/\sstyle=/.test(full))
          throw new Error("A style attribute in a page would be refused by its content policy.");
        return full;
      };
      index.source = drawn("home");
      for (const page of pages)
        for (const fileName of filesOf(page))
          this.emitFile({ type: "asset", fileName, source: movedTo(fileName, drawn(page)) });
    },
  },
});
