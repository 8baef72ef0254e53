import type { Program, System } from "#shell/system.ts";
import { downloadTo, nameInUrl } from "../common/download.ts";
import { parentOf, resolvePath } from "../common/path.ts";
import { ask, isFar } from "../web/ask.ts";
import { headText, type WebReply } from "../web/reply.ts";
import { type Address, authority, readAddress } from "../web/url.ts";
import { meter } from "./meter.ts";
import { type Request, readRequest } from "./options.ts";

// The version that Windows carried in December 2024. An assumption.
const version = "curl 8.9.1 (Windows) libcurl/8.9.1 Schannel zlib/1.3 WinIDN\nRelease-Date: 2024-07-31\n";

/** How long a server takes to answer, in µs. An assumption. */
const answering = 120_000;

const complain = (system: System, { silent, showErrors }: Request, code: number, text: string): number => {
  if (!silent || showErrors) system.err(`curl: (${code}) ${text}\n`);
  return code;
};

/** What of an answer goes to the output. */
const outputOf = ({ include }: Request, reply: WebReply): string =>
  `${include ? headText(reply).replaceAll("\r\n", "\n") : ""}${reply.body ?? `Silo knows only that these are ${reply.length} bytes.\n`}`;

const isShown = (output: string | null | undefined): boolean => output === undefined || output === "-";
const isNowhere = (output: string | null | undefined): boolean => /^nul$/i.test(output ?? "");

/** The next address after an answer that sends somewhere else; null where it does not, or nobody wants to follow. */
const nextOf = ({ follow }: Request, { status, headers }: WebReply): Address | null => {
  const location = headers.find(([name]) => name === "Location")?.[1];
  return follow && status >= 300 && status < 400 && location !== undefined ? readAddress(location) : null;
};

const deliver = (
  system: System,
  request: Request,
  reply: WebReply,
  { url, output, began }: { readonly url: string; readonly output: string | null | undefined; readonly began: number },
): number => {
  if (request.fail && reply.status >= 400)
    return complain(system, request, 22, `The requested URL returned error: ${reply.status}`);
  const text = outputOf(request, reply);
  if (isShown(output)) {
    if (!request.silent && system.consoles().output === null)
      system.err(meter(reply.length, system.wallClock() - began));
    system.out(text);
  }
  if (isShown(output) || isNowhere(output)) return 0;
  const path = resolvePath(resolvePath(system.cwd(), request.directory ?? "."), output ?? nameInUrl(url));
  const failed = reply.body === null ? system.writeOpaque(path, reply.length) : system.writeText(path, text);
  if (failed !== null) return complain(system, request, 23, "client returned ERROR on write, 0 bytes");
  if (!request.silent) system.err(meter(reply.length, system.wallClock() - began));
  return 0;
};

/** Somebody of this machine is asked; null where it is somebody else, of whom Silo knows nothing. */
const askHere = (
  system: System,
  request: Request,
  url: string,
  output: string | null | undefined,
  tries = 5,
): number | null => {
  const address = readAddress(url);
  if (address === null) return complain(system, request, 3, "URL rejected: Malformed input to a URL function");
  const began = system.wallClock();
  const heard = ask(system, request.method, address);
  if (heard.kind === "unresolved") return complain(system, request, 6, `Could not resolve host: ${address.host}`);
  if (heard.kind === "refused")
    return complain(
      system,
      request,
      7,
      `Failed to connect to ${address.host} port ${address.port} after ${heard.millis} ms: Couldn't connect to server`,
    );
  if (heard.kind === "unmodelled") {
    if (isFar(address.host)) return null;
    if (isShown(output)) system.err(`Silo does not model ${heard.what}.\n`);
    return isShown(output) || isNowhere(output) ? 0 : null;
  }
  const next = nextOf(request, heard.reply);
  if (next !== null && tries > 0)
    return askHere(system, request, `${next.scheme}://${authority(next)}${next.path}`, output, tries - 1);
  return deliver(system, request, heard.reply, { url, output, began });
};

// What a server elsewhere answers is not modelled: a download leaves a file of assumed length, an answer on the terminal stays out.
const fetch = (system: System, request: Request, url: string, output: string | null | undefined): number => {
  const here = system.building ? null : askHere(system, request, url, output);
  if (here !== null) return here;
  const host = readAddress(url)?.host ?? "";
  if (isShown(output) || isNowhere(output)) {
    system.sleep(answering);
    if (isShown(output)) system.err(`Silo does not model what ${host} answers.\n`);
    return 0;
  }
  const name = output ?? nameInUrl(url);
  if (output === null && /^(?:https?:\/\/)?[^/]*\/?$/i.test(url))
    return complain(system, request, 23, "Failed to extract a filename from the URL to use for storage");
  const path = resolvePath(resolvePath(system.cwd(), request.directory ?? "."), name);
  if (request.createDirectories && system.find(parentOf(path)) === null) system.makeDirectory(parentOf(path));
  const began = system.wallClock();
  const failed = !isFar(host) ? system.writeOpaque(path, 0) : downloadTo(system, url, path);
  if (failed !== null) {
    if (!request.silent || request.showErrors)
      system.err(`Warning: Failed to open the file ${name}: No such file or directory\n`);
    return complain(system, request, 23, "client returned ERROR on write, 0 bytes");
  }
  const node = system.find(path)?.node;
  if (!request.silent) system.err(meter(node?.kind === "file" ? node.size : 0, system.wallClock() - began));
  return 0;
};

/** Downloads files. Source: curl.se/docs/manpage.html; sizes and times are assumptions. */
export const curl: Program = {
  image: "curl.exe",
  main: (system) => {
    const request = readRequest(system.args);
    if (request.version) {
      system.out(version);
      return 0;
    }
    if (request.unknown !== null) {
      system.err(`curl: option ${request.unknown}: is unknown\ncurl: try 'curl --help' for more information\n`);
      return 2;
    }
    if (request.urls.length === 0) {
      system.err("curl: (2) no URL specified\ncurl: try 'curl --help' for more information\n");
      return 2;
    }
    let code = 0;
    for (const [at, url] of request.urls.entries()) code = fetch(system, request, url, request.outputs[at]) || code;
    return code;
  },
};
