import { bytesOf } from "#contract/file-tree/index.ts";
import type { Program, System } from "#shell/system.ts";
import { downloadTo, nameInUrl } from "../common/download.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { hexHash } from "./hash.ts";

/** Display names of certificate stores. Source: learn.microsoft.com, "System store locations". */
const stores: Readonly<Record<string, string>> = {
  ROOT: "Trusted Root Certification Authorities",
  CA: "Intermediate Certification Authorities",
  MY: "Personal",
  TRUSTEDPUBLISHER: "Trusted Publishers",
  TRUSTEDPEOPLE: "Trusted People",
};

const certificates = "HKLM\\SOFTWARE\\Microsoft\\SystemCertificates";

/** HRESULT of ERROR_FILE_NOT_FOUND. */
const missing = 0x80070002;

const done = (verb: string): string => `CertUtil: -${verb} command completed successfully.\n`;

const notFound = (system: System, verb: string): number => {
  system.out(
    `CertUtil: -${verb} command FAILED: 0x80070002 (WIN32: 2 ERROR_FILE_NOT_FOUND)\nCertUtil: The system cannot find the file specified.\n`,
  );
  return missing;
};

type Verb = (system: System, words: readonly string[]) => number;

const hashFile: Verb = (system, [name = "", algorithm = "SHA1"]) => {
  const node = system.find(name)?.node;
  if (node?.kind !== "file") return notFound(system, "hashfile");
  const bytes = bytesOf(node);
  if (bytes === undefined) {
    system.notModelled(`the bytes of ${name}`);
    return 0;
  }
  const hex = hexHash(algorithm, bytes);
  if (hex === null) {
    system.out(
      "CertUtil: -hashfile command FAILED: 0xd00000bb (-805306181)\nCertUtil: The request is not supported.\n",
    );
    return 0xd00000bb;
  }
  system.out(`${algorithm.toUpperCase()} hash of ${name}:\n${hex}\n${done("hashfile")}`);
  return 0;
};

// A certificate is kept under its thumbprint; without its bytes, the name of its file stands for that.
const addStore: Verb = (system, [store = "", file = ""]) => {
  if (system.find(file) === null) return notFound(system, "addstore");
  const name = leafOf(file.replaceAll("/", "\\"));
  system.registrySet(`${certificates}\\${store.toUpperCase()}\\Certificates\\${name}\\Blob`, file);
  const title = stores[store.toUpperCase()] ?? store;
  system.out(`${store} "${title}"\nCertificate "${name}" added to store.\n${done("addstore")}`);
  return 0;
};

const importPfx: Verb = (system, words) => {
  const file = words.findLast((each) => system.find(each) !== null);
  if (file === undefined) return notFound(system, "importPFX");
  system.registrySet(`${certificates}\\MY\\Certificates\\${leafOf(file)}\\Blob`, file);
  system.out(`Certificate "${leafOf(file)}" added to store.\n\n${done("importPFX")}`);
  return 0;
};

const urlCache: Verb = (system, [url = "", file]) => {
  const failed = downloadTo(system, url, resolvePath(system.cwd(), file ?? nameInUrl(url)));
  if (failed !== null) return notFound(system, "URLCache");
  system.out(`****  Online  ****\n${done("URLCache")}`);
  return 0;
};

const verbs: Readonly<Record<string, Verb>> = {
  hashfile: hashFile,
  addstore: addStore,
  importpfx: importPfx,
  urlcache: urlCache,
};

/** Hashes, certificate stores, downloads. Syntax: learn.microsoft.com, certutil. */
export const certutil: Program = {
  image: "certutil.exe",
  main: (system) => {
    const isOption = (each: string): boolean => /^[-/][a-z]/i.test(each);
    const options = system.args.filter(isOption).map((each) => each.slice(1).toLowerCase());
    const words = system.args.filter((each) => !isOption(each));
    const name = options.find((each) => Object.hasOwn(verbs, each));
    const verb = name === undefined ? undefined : verbs[name];
    if (verb !== undefined) return verb(system, words);
    system.notModelled(`certutil -${options.at(-1) ?? ""}`);
    return 0;
  },
};
