import { sizeText } from "#windows/storage/size-text.ts";
import type { Entry } from "./model.ts";

export { sizeText as bytesText };

/** `127 GB`, `64 MB`: what Windows calls so, 2³⁰ and 2²⁰ bytes. */
export const diskText = (bytes: number): string =>
  bytes >= 2 ** 30 ? `${Math.round(bytes / 2 ** 30)} GB` : `${Math.round(bytes / 2 ** 20)} MB`;

/** `1,204`. */
export const countText = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");

/** `3 files`, `1 file`. */
export const counted = (count: number, thing: string): string =>
  `${countText(count)} ${thing}${count === 1 ? "" : "s"}`;

/** Where the bytes of a name are, in a word or two. */
export const whereText = (entry: Entry, level: number | null): string => {
  switch (entry.state) {
    case "placeholder":
      return level === null ? "from a layer" : `layer ${level}`;
    case "materialised":
      return "own copy";
    case "local":
    case "new":
      return "own";
    case "tombstone":
      return "deleted";
  }
};

/** `C:\inetpub\wwwroot\index.html, file, 1.2 kB, own copy`. */
export const entryName = (entry: Entry, level: number | null): string =>
  [
    `C:\\${entry.path}`,
    entry.kind === "link" ? "link" : entry.kind,
    ...(entry.kind === "file" && entry.state !== "tombstone" ? [sizeText(entry.size)] : []),
    whereText(entry, level),
  ].join(", ");
