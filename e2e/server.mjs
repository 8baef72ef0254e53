// A static server as a plain host would be: files as they were built, a real 404, and any origin may load them (an embed in a
// sandboxed frame has the origin "null"). `vite preview` sends no such header and answers every path with index.html.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { createGzip } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** The file that a path stands for, and whether the reader must go to `path/` for it; null if there is none. */
const find = (root, path) => {
  const file = join(root, normalize(path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  const found = [file, `${file}.html`].find(isFile);
  if (found !== undefined) return { file: found, moved: false };
  const index = join(file, "index.html");
  return isFile(index) ? { file: index, moved: file !== root && !path.endsWith("/") } : null;
};

const pathOf = (url) => {
  try {
    return decodeURIComponent(new URL(url, "http://host").pathname);
  } catch {
    return null;
  }
};

/** Serves folder `root` under path `base` ("/" or "/silo/"); `shared`: to any origin. Resolves to `{ url, close }`. */
export const serve = async ({ root, base = "/", port = 0, host = "127.0.0.1", shared = true }) => {
  const folder = resolve(root);
  const answer = (request, response) => {
    const path = pathOf(request.url);
    const found = path?.startsWith(base) ? find(folder, path.slice(base.length)) : null;
    const headers = {
      ...(shared ? { "access-control-allow-origin": "*" } : {}),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    };
    if (found?.moved) return response.writeHead(301, { ...headers, location: `${path}/` }).end();
    const file = (found ?? find(folder, "404.html"))?.file ?? null;
    const status = found === null ? 404 : 200;
    if (file === null) return response.writeHead(404, { ...headers, "content-type": types[".txt"] }).end("Not found\n");
    const type = types[extname(file)] ?? "application/octet-stream";
    const gzip =
      /^(text|application\/json|image\/svg)/.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(status, { ...headers, "content-type": type, ...(gzip ? { "content-encoding": "gzip" } : {}) });
    if (request.method === "HEAD") return response.end();
    const content = createReadStream(file);
    return gzip ? content.pipe(createGzip()).pipe(response) : content.pipe(response);
  };
  const server = createServer(answer);
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, listening);
  });
  const { port: taken } = server.address();
  return {
    url: `http://${host}:${taken}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [root = "dist", base = "/", port = "4173"] = process.argv.slice(2);
  const { url } = await serve({ root, base, port: Number(port) });
  console.log(url);
}
