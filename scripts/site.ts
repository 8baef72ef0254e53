import type { Plugin } from "vite";

/** Addresses besides the first page, each with files of its own: a static host has no router. */
const pages = ["lab"];

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

/** Turns the one built page into a site: a content policy, files for each address. */
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
    handler(_, bundle) {
      const index = bundle["index.html"];
      if (index?.type !== "asset") throw new Error("The build has made no index.html.");
      const html = String(index.source);
      if (/\sstyle=/.test(html)) throw new Error("A style attribute in a page would be refused by its content policy.");
      for (const fileName of pages.flatMap(filesOf))
        this.emitFile({ type: "asset", fileName, source: movedTo(fileName, html) });
    },
  },
});
