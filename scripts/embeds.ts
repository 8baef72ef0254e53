import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";
import { classic } from "./classic.ts";
import { policyWith, siteUrl, withoutStyles } from "./site.ts";

type Pages = typeof import("../app/embed/pages.tsx");

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The module that brings an embed to life, as an entry of the site's build. */
export const mountEntry = { "embed-mount": here("app/embed/mount.tsx") };

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Writes `/embed/v1/<diagram>`, the scripts of embeds and of pages that hold them, and the oEmbed responses. */
export const embeds = (): Plugin => ({
  name: "silo-embeds",
  apply: "build",
  generateBundle: {
    order: "post",
    async handler(_, bundle) {
      const files = Object.values(bundle);
      const mount = files.find((file) => file.type === "chunk" && file.isEntry && file.name === "embed-mount");
      const sheet = files.find((file) => file.fileName.endsWith(".css"));
      if (mount === undefined || sheet === undefined) throw new Error("The build has made nothing for embeds.");
      const emit = (fileName: string, source: string): void => void this.emitFile({ type: "asset", fileName, source });
      const named = (name: string, kind: string, source: string): string => {
        const fileName = `assets/${name}-${createHash("sha256").update(source).digest("hex").slice(0, 8)}.${kind}`;
        emit(fileName, source);
        return fileName;
      };
      const watch = (await classic("app/embed/watch.ts")).trim();
      const loader = named("embed-loader", "js", await classic("app/embed/loader.ts"));
      const styles = await Promise.all(
        ["app/theme/tokens.css", "app/print/print.css", "app/embed/embed.css"].map((file) =>
          readFile(here(file), "utf8"),
        ),
      );
      const style = named("embed", "css", styles.join("\n"));
      const host = await classic("app/embed/host/main.ts");
      emit("embed/v1.js", host);
      emit(`embed/v1.${createHash("sha256").update(host).digest("hex").slice(0, 12)}.js`, host);
      const { drawEmbeds } = (
        await runnerImport<Pages>("./app/embed/pages.tsx", { logLevel: "error", plugins: [withoutStyles] })
      ).module;
      const site = siteUrl();
      for (const { id, title, opens, body, oEmbed } of drawEmbeds(site)) {
        const page = (up: string): string => `<!doctype html>
<html lang="en" data-embed data-diagram="${id}" data-opens="${escaped(opens)}" data-title="${escaped(title)}" data-home="${up}" data-figure="${up}${mount.fileName}" data-sheet="${up}${sheet.fileName}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policyWith(watch)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <link rel="icon" href="data:,">
    <title>${escaped(title)} · Silo</title>
    <link rel="icon" href="${up}icon.svg" type="image/svg+xml">
${site === null ? "" : `    <link rel="canonical" href="${escaped(`${site}d/${id}`)}">\n`}    <link rel="stylesheet" href="${up}${style}">
    <script>${watch}</script>
  </head>
  <body>
${body.replaceAll(/(href|src|srcSet|srcset)="\.\//g, `$1="${up}`)}
    <script src="${up}${loader}"></script>
  </body>
</html>
`;
        if (/<[^>]*\sstyle=/.test(body)) throw new Error(`A style attribute in the embed “${id}” would be refused.`);
        emit(`embed/v1/${id}.html`, page("../../"));
        emit(`embed/v1/${id}/index.html`, page("../../../"));
        if (oEmbed !== null) emit(`oembed/${id}.json`, JSON.stringify(oEmbed));
      }
    },
  },
});
