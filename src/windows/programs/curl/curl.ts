import type { Program } from "#shell/system.ts";
import { downloadTo, nameInUrl } from "../common/download.ts";
import { parentOf, resolvePath } from "../common/path.ts";

/** Options that take a value. Source: curl's manual page. */
const valued =
  /^(?:-[oHdXAuTFebcKmwxYyz]|--(?:output|header|data|data-raw|request|user-agent|user|upload-file|form|referer|cookie|cookie-jar|config|max-time|connect-timeout|retry|retry-delay|retry-max-time|proxy|cacert|cert|key|write-out|output-dir|url))$/;

interface Request {
  readonly urls: readonly string[];
  readonly output: string | null;
  readonly remoteName: boolean;
  readonly makeDirectories: boolean;
}

// `-fSLo file`: letters run together, the last of which may take a value.
const requestOf = (args: readonly string[]): Request => {
  const urls: string[] = [];
  let output: string | null = null;
  let remoteName = false;
  let makeDirectories = false;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (!arg.startsWith("-") || arg === "-") urls.push(arg);
    else if (arg === "--output" || arg === "-o" || (/^-[A-Za-z#]+$/.test(arg) && arg.endsWith("o")))
      output = args[++at] ?? null;
    else if (/^-o./.test(arg)) output = arg.slice(2);
    else if (arg === "--remote-name" || (/^-[A-Za-z#]+$/.test(arg) && arg.includes("O"))) remoteName = true;
    else if (arg === "--create-dirs") makeDirectories = true;
    else if (arg === "--url") urls.push(args[++at] ?? "");
    else if (valued.test(arg)) at += 1;
  }
  return { urls, output, remoteName, makeDirectories };
};

/** Fetches addresses. Every server answers; what it says is not modelled, and a file gets an assumed length. */
export const curl: Program = {
  image: "curl.exe",
  main: (system) => {
    if (system.args.includes("--version") || system.args.includes("-V")) {
      system.out("curl 8.9.1 (Windows) libcurl/8.9.1 Schannel zlib/1.3 WinIDN\nRelease-Date: 2024-07-31\n");
      return 0;
    }
    const { urls, output, remoteName, makeDirectories } = requestOf(system.args);
    const [url] = urls;
    if (url === undefined) {
      system.err("curl: try 'curl --help' for more information\n");
      return 2;
    }
    if (output === null && !remoteName) {
      system.notModelled(`what ${url} answers`);
      return 0;
    }
    const path = resolvePath(system.cwd(), output ?? nameInUrl(url));
    if (makeDirectories && system.find(parentOf(path)) === null) system.makeDirectory(parentOf(path));
    if (downloadTo(system, url, path) === null) return 0;
    system.err(
      `Warning: Failed to open the file ${output}: No such file or directory\ncurl: (23) Failure writing output to destination\n`,
    );
    return 23;
  },
};
