import type { FlagKind, FlagRead } from "#shell/flags/kind.ts";
import { listOf } from "#shell/flags/kinds.ts";
import { goQuote } from "#shell/go-quote.ts";
import { parseReference } from "../reference.ts";
import { readCpus } from "./cpus.ts";
import { readGpus } from "./gpus.ts";
import { readMount } from "./mount.ts";
import { readNetwork } from "./network.ts";
import { readSize, readSizeOrUnlimited } from "./size.ts";

const single = (type: string, read: (text: string) => FlagRead): FlagKind => ({
  type,
  repeats: false,
  zero: "",
  showDefault: (text) => text,
  read,
});

/** Checks a text without changing it; `problem` words what is wrong. */
const checked =
  (problem: (text: string) => string | undefined) =>
  (text: string): FlagRead => {
    const error = problem(text);
    return error === undefined ? { text } : { error };
  };

export const bytes: FlagKind = { ...single("bytes", readSize), zero: "0" };

/** A size, or -1 for no limit. */
export const bytesOrUnlimited: FlagKind = { ...bytes, read: readSizeOrUnlimited };

export const decimal: FlagKind = single("decimal", readCpus);

/** `key=value`, the key in lower case without blanks around it. */
export const filter: FlagKind = listOf("filter", (text) => {
  if (text === "") return { text };
  const equals = text.indexOf("=");
  return equals < 0
    ? { error: "bad format of filter (expected name=value)" }
    : { text: `${text.slice(0, equals).trim().toLowerCase()}=${text.slice(equals + 1).trim()}` };
});

export const envList: FlagKind = listOf(
  "list",
  checked((text) => (/^(=|$)/.test(text) ? `invalid environment variable: ${text}` : undefined)),
);

export const labelList: FlagKind = listOf(
  "list",
  checked((text) => {
    const key = text.split("=")[0] ?? "";
    if (key.trim() === "") return `invalid label '${text}': empty name`;
    return /^\s|\s$/.test(key) ? `invalid label '${text}': leading or trailing whitespace in name` : undefined;
  }),
);

const isAddress = (text: string): boolean =>
  /^(\d{1,3})(\.\d{1,3}){3}$/.test(text)
    ? text.split(".").every((part) => Number(part) < 256 && String(Number(part)) === part)
    : /^[0-9a-f:]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text);

export const addressList: FlagKind = listOf("list", (text) =>
  isAddress(text.trim()) ? { text: text.trim() } : { error: `IP address is not correctly formatted: ${text}` },
);

export const domainList: FlagKind = listOf("list", (text) => {
  if (text.trim() === ".") return { text: "." };
  return /^[a-z0-9_][\w-]*(\.[\w-]+)*\.?$/i.test(text.trim())
    ? { text: text.trim() }
    : { error: `${text} is not a valid domain` };
});

/** `name:address` or `name=address`; kept with a colon. */
export const hostList: FlagKind = listOf("list", (text) => {
  const [, name, address] = /^([^=:]+)[=:](.+)$/.exec(text) ?? [];
  if (name === undefined || address === undefined) return { error: `bad format for add-host: ${goQuote(text)}` };
  const bare = address.replace(/^\[(.*)\]$/, "$1");
  return bare === "host-gateway" || isAddress(bare)
    ? { text: `${name}:${bare}` }
    : { error: `invalid IP address in add-host: ${goQuote(bare)}` };
});

const streams = new Set(["stdin", "stdout", "stderr"]);

export const streamList: FlagKind = listOf("list", (text) =>
  streams.has(text.toLowerCase())
    ? { text: text.toLowerCase() }
    : { error: "valid streams are STDIN, STDOUT and STDERR" },
);

export const linkList: FlagKind = listOf(
  "list",
  checked((text) => {
    if (text === "") return "empty string specified for links";
    return text.split(":").length > 2 ? `bad format for links: ${text}` : undefined;
  }),
);

export const tagList: FlagKind = listOf(
  "list",
  checked((text) => {
    const read = parseReference(text);
    return "error" in read ? read.error : undefined;
  }),
);

/** `device:value`. */
export const deviceRateList: FlagKind = listOf(
  "list",
  checked((text) => (/^[^:]+:[^:]+$/.test(text) ? undefined : `bad format: ${text}`)),
);

export const ulimit: FlagKind = {
  ...listOf(
    "ulimit",
    checked((text) => (/^[^=]+=.+$/.test(text) ? undefined : `invalid ulimit argument: ${text}`)),
  ),
  shownZero: "[]",
};

/** A kernel parameter, of the two families that a container may set. */
export const sysctlMap: FlagKind = {
  ...listOf(
    "map",
    checked((text) => {
      const [name = "", ...value] = text.split("=");
      const allowed = /^(kernel\.(msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$|net\.|fs\.mqueue\.)/;
      return value.length > 0 && allowed.test(name) ? undefined : `sysctl '${text}' is not allowed`;
    }),
  ),
  shownZero: "map[]",
};

export const mount: FlagKind = listOf(
  "mount",
  checked((text) => {
    const read = readMount(text);
    return "error" in read ? read.error : undefined;
  }),
);

export const network: FlagKind = listOf(
  "network",
  checked((text) => {
    const read = readNetwork(text);
    return "error" in read ? read.error : undefined;
  }),
);

export const gpuRequest: FlagKind = listOf(
  "gpu-request",
  checked((text) => {
    const read = readGpus(text);
    return "error" in read ? read.error : undefined;
  }),
);
