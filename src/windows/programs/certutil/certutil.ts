import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Program, System } from "#shell/system.ts";
import { contentOf } from "../common/content.ts";
import { downloadTo } from "../common/download.ts";
import { resolvePath } from "../common/path.ts";

const done = (system: System, command: string): number => {
  system.out(`CertUtil: -${command} command completed successfully.\n`);
  return 0;
};

const hash = (system: System, file: string, algorithm: string): number => {
  const found = system.find(file);
  if (found === null) {
    system.out(
      "CertUtil: -hashfile command FAILED: 0x80070002 (WIN32: 2 ERROR_FILE_NOT_FOUND)\nCertUtil: The system cannot find the file specified.\n",
    );
    return 0x80070002;
  }
  const text = contentOf(system, found);
  if (text === null || algorithm !== "SHA256") {
    system.notModelled(`the ${algorithm} hash of ${found.path}`);
    return 0;
  }
  system.out(`SHA256 hash of ${file}:\n${bytesToHex(sha256(utf8ToBytes(text)))}\n`);
  return done(system, "hashfile");
};

/** Downloads, hashes, and takes certificates, of which nothing is kept. Texts: learn.microsoft.com, certutil. */
export const certutil: Program = {
  image: "certutil.exe",
  main: (system) => {
    const [verb = "", ...rest] = system.args.map((each, at) =>
      at === 0 ? each.toLowerCase().replace(/^\//, "-") : each,
    );
    const files = rest.filter((each) => !each.startsWith("-"));
    if (verb === "-hashfile") return hash(system, files[0] ?? "", (files[1] ?? "SHA1").toUpperCase());
    if (verb === "-urlcache") {
      const [url = "", path = ""] = files;
      downloadTo(system, url, resolvePath(system.cwd(), path));
      system.out("****  Online  ****\n");
      return done(system, "URLCache");
    }
    if (/^-(?:addstore|importpfx|generatesstfromwu|decode|encode|verify|store|delstore)$/.test(verb)) {
      if (verb === "-decode" || verb === "-encode") system.notModelled(`certutil ${verb}`);
      return done(system, verb.slice(1));
    }
    system.notModelled(`certutil ${verb}`);
    return 0;
  },
};
