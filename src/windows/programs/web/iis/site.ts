import { utf8Length } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { PathInfo, System } from "#shell/system.ts";
import { extensionOf, joinTo } from "../../common/path.ts";
import { httpDate, type WebReply, type WebRequest } from "../reply.ts";
import { handled, mimeOf } from "./mime.ts";
import { problemPage, problems, serverName } from "./pages.ts";
import { isHidden, type SiteSettings, settingsOf } from "./settings.ts";

/** An answer with its reason, as a sentence would go on; or what Silo does not model. */
export type Served = { readonly reply: WebReply; readonly why: string } | { readonly unmodelled: string };

/** The time of a file's last writing as IIS puts it into an ETag: its FILETIME, byte by byte from the lowest. Source: Microsoft KB 922733; observed. */
export const etagOf = (millis: number): string => {
  let rest = (BigInt(Math.round(millis)) + 11_644_473_600_000n) * 10_000n;
  let text = "";
  for (let at = 0; at < 8; at += 1) {
    text += (rest & 255n).toString(16);
    rest >>= 8n;
  }
  return `"${text}:0"`;
};

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path.replace(/[?#].*$/, ""));
  } catch {
    return null;
  }
};

const fileReply = (
  worker: System,
  path: string,
  { method }: WebRequest,
  { node }: PathInfo,
  type: string,
): WebReply => {
  const text = node.kind === "file" ? worker.readText(path) : "";
  const size = node.kind === "file" ? node.size : 0;
  const known = !isFailure(text) && utf8Length(text) === size;
  const modified = node.modified ?? 0;
  const kind = [
    ["Content-Type", type],
    ["Last-Modified", httpDate(modified)],
    ["Accept-Ranges", "bytes"],
    ["ETag", etagOf(modified)],
    ["Server", serverName],
    ["Date", httpDate(worker.wallClock())],
  ] as const;
  const length = ["Content-Length", String(size)] as const;
  const head = method === "HEAD";
  return {
    status: 200,
    reason: "OK",
    headers: head ? [length, ...kind] : [...kind, length],
    body: head ? "" : known ? text : null,
    length: head ? 0 : size,
  };
};

const moved = (worker: System, { path, host }: WebRequest): WebReply => {
  const location = `http://${host}${path.replace(/[?].*$/, "")}/`;
  const body = `<head><title>Document Moved</title></head>\n<body><h1>Object Moved</h1>This document may be found <a HREF="${location}">here</a></body>`;
  const length = utf8Length(body);
  const headers = [
    ["Content-Type", "text/html; charset=UTF-8"],
    ["Location", location],
    ["Server", serverName],
    ["Date", httpDate(worker.wallClock())],
    ["Content-Length", String(length)],
  ] as const;
  return { status: 301, reason: "Moved Permanently", headers, body, length };
};

const inDirectory = (
  worker: System,
  path: string,
  request: WebRequest,
  { defaultNames, browsing }: SiteSettings,
): Served => {
  const files = defaultNames.flatMap((name) => worker.find(joinTo(path, name)) ?? []);
  const candidates = files.filter(({ node }) => node.kind === "file");
  const found = candidates.find(({ notModelled }) => notModelled === null) ?? candidates[0];
  if (found !== undefined) return oneFile(worker, found.path, request, found);
  if (browsing) return { unmodelled: "how IIS lists a directory" };
  const reply = problemPage(problems.noBrowsing, request, worker.wallClock());
  return { reply, why: `there is no default document in ${path}, and directory browsing is off` };
};

const oneFile = (worker: System, path: string, request: WebRequest, found: PathInfo): Served => {
  const extension = extensionOf(path).toLowerCase();
  if (found.notModelled !== null) return { unmodelled: `what is in ${path}: ${found.notModelled}` };
  if (handled.has(extension)) return { unmodelled: `what ${extension} pages answer` };
  const now = worker.wallClock();
  const type = mimeOf(extension);
  if (type === null)
    return { reply: problemPage(problems.unknownKind, request, now), why: `it knows no MIME type for ${extension}` };
  if (!["GET", "HEAD"].includes(request.method))
    return { reply: problemPage(problems.notAllowed, request, now), why: `a file takes no ${request.method}` };
  return {
    reply: fileReply(worker, path, request, found, type),
    why: `that is ${found.path} as the container shows it`,
  };
};

/** A worker process of IIS answers from the files of its site, as its container shows them. */
export const serveSite = (worker: System, root: string, request: WebRequest): Served => {
  const settings = settingsOf(worker, root);
  if (settings === null) return { unmodelled: "what the program behind this site answers" };
  const path = decoded(request.path);
  const segments = (path ?? "").split("/").filter((each) => each !== "" && each !== ".");
  const now = worker.wallClock();
  if (segments.some(isHidden))
    return { reply: problemPage(problems.hiddenSegment, request, now), why: "this segment of the path is hidden" };
  const file = segments.reduce(joinTo, root);
  const found = path === null || segments.some((each) => /^\.\.|[\\:*]/.test(each)) ? null : worker.find(file);
  if (found === null)
    return { reply: problemPage(problems.notFound, request, now), why: `there is no ${file} in the container` };
  if (found.node.kind === "file") return oneFile(worker, file, request, found);
  if (path?.endsWith("/") === false)
    return { reply: moved(worker, request), why: "a directory's address ends in a slash" };
  return inDirectory(worker, file, request, settings);
};
