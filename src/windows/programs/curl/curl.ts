import type { Program, System } from "#shell/system.ts";
import { downloadTo, nameInUrl } from "../common/download.ts";
import { parentOf, resolvePath } from "../common/path.ts";
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

const hostOf = (url: string): string =>
  /^(?:[a-z][\w+.-]*:\/\/)?(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#]*)/i.exec(url)?.[1] ?? "";

// A name without a domain, or an address: another container, or this one.
const isNear = (host: string): boolean => !/\.[a-z][a-z-]+$/i.test(host);

// What a server answers is not modelled: a download leaves a file of assumed length, an answer on the terminal stays out.
const fetch = (system: System, request: Request, url: string, output: string | null | undefined): number => {
  if (output === undefined || output === "-" || /^nul$/i.test(output ?? "")) {
    system.sleep(answering);
    if (output === undefined || output === "-") system.err(`Silo does not model what ${hostOf(url)} answers.\n`);
    return 0;
  }
  const name = output ?? nameInUrl(url);
  if (output === null && /^(?:https?:\/\/)?[^/]*\/?$/i.test(url))
    return complain(system, request, 23, "Failed to extract a filename from the URL to use for storage");
  const path = resolvePath(resolvePath(system.cwd(), request.directory ?? "."), name);
  if (request.createDirectories && system.find(parentOf(path)) === null) system.makeDirectory(parentOf(path));
  const began = system.wallClock();
  const failed = isNear(hostOf(url)) ? system.writeOpaque(path, 0) : downloadTo(system, url, path);
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
