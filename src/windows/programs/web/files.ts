import { utf8Length } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import type { Serves } from "../../network/listener/listener.ts";
import { extensionOf, joinTo } from "../common/path.ts";
import { mimeOf } from "./iis/mime.ts";
import type { Served } from "./iis/site.ts";
import { httpDate, type WebReply, type WebRequest } from "./reply.ts";

type Files = Extract<Serves, { kind: "files" }>;

const replyOf = (
  { server }: Files,
  now: number,
  [status, reason]: readonly [number, string],
  type: string,
  body: string | null,
  length: number,
): WebReply => ({
  status,
  reason,
  headers: [
    ["Server", server],
    ["Date", httpDate(now)],
    ["Content-type", type],
    ["Content-Length", String(length)],
  ],
  body,
  length,
});

const listing = (title: string, names: readonly string[]): string =>
  `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for ${title}</title>\n</head>\n<body>\n<h1>Directory listing for ${title}</h1>\n<hr>\n<ul>\n${names.map((name) => `<li><a href="${encodeURI(name)}">${name}</a></li>\n`).join("")}</ul>\n<hr>\n</body>\n</html>\n`;

const missing =
  '<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 404</p>\n        <p>Message: File not found.</p>\n        <p>Error code explanation: 404 - Nothing matches the given URI.</p>\n    </body>\n</html>\n';

/** The files of a directory, as Python's http.server gives them. Source: CPython, Lib/http/server.py. */
export const serveFiles = (program: System, files: Files, request: WebRequest): Served => {
  const path = request.path.replace(/[?#].*$/, "");
  const segments = path.split("/").filter((each) => each !== "" && each !== "." && each !== "..");
  const now = program.wallClock();
  const at = segments.map(decodeURI).reduce(joinTo, files.path);
  const answer = (status: readonly [number, string], type: string, text: string): Served => ({
    reply: replyOf(files, now, status, type, request.method === "HEAD" ? "" : text, utf8Length(text)),
    why: at,
  });
  const found = program.find(at);
  const index = files.index.map((name) => joinTo(at, name)).find((each) => program.find(each)?.node.kind === "file");
  const file = found?.node.kind === "directory" ? index : at;
  const nodes = found?.node.kind === "directory" && file === undefined ? program.list(at) : [];
  if (found === null || isFailure(nodes)) return answer([404, "File not found"], "text/html;charset=utf-8", missing);
  if (file === undefined) {
    const names = nodes.map(({ name, kind }) => (kind === "directory" ? `${name}/` : name));
    return answer([200, "OK"], "text/html; charset=utf-8", listing(path, names.sort()));
  }
  const text = program.readText(file);
  const node = program.find(file)?.node;
  const size = node?.kind === "file" ? node.size : 0;
  const type = mimeOf(extensionOf(file)) ?? "application/octet-stream";
  const known = !isFailure(text) && utf8Length(text) === size;
  return { reply: replyOf(files, now, [200, "OK"], type, known ? text : null, size), why: file };
};
