import { goQuote } from "#shell/go-quote.ts";
import type { Outcome } from "../machine.ts";

const systems = new Set([
  "aix",
  "android",
  "darwin",
  "dragonfly",
  "freebsd",
  "hurd",
  "illumos",
  "ios",
  "js",
  "linux",
  "nacl",
  "netbsd",
  "openbsd",
  "plan9",
  "solaris",
  "windows",
  "zos",
]);
const architectures = new Set([
  "386",
  "amd64",
  "arm",
  "arm64",
  "loong64",
  "mips64le",
  "ppc64le",
  "riscv64",
  "s390x",
  "wasm",
]);
const otherNames: Readonly<Record<string, string>> = {
  aarch64: "arm64",
  x86_64: "amd64",
  "x86-64": "amd64",
  i386: "386",
  macos: "darwin",
};

const componentPattern = /^[A-Za-z0-9_.-]+$/;

const known = (name: string): string => otherNames[name] ?? name;

/** `--platform` in full (`windows` is `windows/amd64`). Source of the words: docker-cli.md §5.2.1. */
export const readPlatform = (text: string): Outcome<string> => {
  if (text === "") return { value: "" };
  const refuse = (why: string): Outcome<string> => ({
    error: `error parsing specified platform: ${why}: invalid argument`,
  });
  const parts = text.split("/");
  const bad = parts.find((part) => !componentPattern.test(part));
  if (bad !== undefined)
    return refuse(
      `${goQuote(bad)} is an invalid component of ${goQuote(text)}: platform specifier component must match "^[A-Za-z0-9_.-]+$"`,
    );
  const [first = "", second, variant] = parts.map((part) => known(part.toLowerCase()));
  if (parts.length > 3) return refuse(`${goQuote(text)}: cannot parse platform specifier`);
  if (second !== undefined) {
    return { value: [first, second, variant].filter((part) => part !== undefined).join("/") };
  }
  if (systems.has(first)) return { value: `${first}/amd64` };
  return architectures.has(first)
    ? { value: `windows/${first}` }
    : refuse(`${goQuote(text)}: unknown operating system or architecture`);
};
