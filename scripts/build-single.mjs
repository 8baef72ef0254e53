// Builds all of Silo into one file, dist-single/silo.html, that opens from a disk without a server.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

const result = await build({
  configFile: false,
  root,
  base: "./",
  logLevel: "error",
  publicDir: false,
  plugins: [react()],
  build: {
    write: false,
    target: "es2023",
    cssCodeSplit: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    modulePreload: false,
    rolldownOptions: { input: "app/single.tsx", output: { codeSplitting: false } },
  },
});

const { output } = Array.isArray(result) ? result[0] : result;
const script = output.find((part) => part.type === "chunk" && part.isEntry)?.code;
const style = output.find((part) => part.fileName.endsWith(".css"))?.source;
if (script === undefined || style === undefined || output.length !== 2)
  throw new Error(
    `One script and one style sheet were to be made, not ${output.map((part) => part.fileName).join(", ")}.`,
  );

const icon = readFileSync(`${root}public/icon.svg`, "utf8");
const early = readFileSync(`${root}app/keep-early.js`, "utf8");
// What is shared from the file leads there.
const site = (await runnerImport("./scripts/site.ts", { root, logLevel: "error" })).module.siteUrl();
// Within a script element nothing may look like its end.
const closed = (text) => text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

const html = `<!doctype html>
<html lang="en"${site === null ? "" : ` data-site="${site}"`}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Silo: a Windows container host with glass walls</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />
    <style>${style}</style>
    <script>${closed(early)}</script>
  </head>
  <body>
    <div id="root"></div>
    <noscript>Silo simulates a Windows container host in this page, for which it needs JavaScript.</noscript>
    <script type="module">${closed(script)}</script>
  </body>
</html>
`;

rmSync(`${root}dist-single`, { recursive: true, force: true });
mkdirSync(`${root}dist-single`, { recursive: true });
writeFileSync(`${root}dist-single/silo.html`, html);
console.log(`dist-single/silo.html: ${(html.length / 1_000_000).toFixed(1)} MB.`);
