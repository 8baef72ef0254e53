import type { VisibleNode } from "#contract/file-tree/index.ts";
import { grouped, momentOf, shortDate, shortTime, undated } from "../../common/moment.ts";

/** Free space where nobody knows it: of a fresh scratch of 20 GB. */
const usual = 21_302_112_256;

const stamp = (node: VisibleNode): string => {
  const moment = momentOf(node.modified ?? undated);
  return `${shortDate(moment)}  ${shortTime(moment)}`;
};

const kindOf = (node: VisibleNode): string => {
  if (node.kind === "directory") return "<DIR>";
  if (node.kind === "file") return "";
  return node.linkType === "junction" ? "<JUNCTION>" : "<SYMLINK>";
};

/** What stands before the name, if wanted: the 8.3 name of /X, empty for none, and the owner of /Q. */
export interface LineExtras {
  readonly shortName?: string | undefined;
  readonly owner: boolean;
  /** Streams of /R below the line. */
  readonly streams: boolean;
}

// Who owns what a layer brings is not modelled: the administrators, an assumption. The column has 23 characters.
const ownerOf = (node: VisibleNode): string => (node.owner ?? "BUILTIN\\Administrators").slice(0, 22).padEnd(23);

const streamLines = (node: VisibleNode): string =>
  node.kind !== "link"
    ? (node.streams ?? [])
        .map(({ name, size }) => `${" ".repeat(20)}${grouped(size).padStart(18)} ${node.name}:${name}:$DATA\n`)
        .join("")
    : "";

/** One line of `dir`. */
export const longLine = (node: VisibleNode, extras: LineExtras = { owner: false, streams: false }): string => {
  const kind = kindOf(node);
  const middle = node.kind === "file" ? grouped(node.size).padStart(18) : `    ${kind.padEnd(14)}`;
  const short = extras.shortName === undefined ? "" : `${extras.shortName.padEnd(12)} `;
  const name = `${short}${extras.owner ? ownerOf(node) : ""}${node.name}`;
  const line = `${stamp(node)}${middle} ${name}${node.kind === "link" ? ` [${node.target}]` : ""}\n`;
  return extras.streams ? line + streamLines(node) : line;
};

/** Names in columns, directories in brackets, as `dir /w`; a console is 80 wide. */
export const wideLines = (nodes: readonly VisibleNode[]): string => {
  const names = nodes.map(({ kind, name }) => (kind === "directory" ? `[${name}]` : name));
  const width = Math.max(...names.map((name) => name.length), 1) + 1;
  const perLine = Math.max(1, Math.floor(80 / width));
  let text = "";
  names.forEach((name, at) => {
    const last = (at + 1) % perLine === 0 || at === names.length - 1;
    text += last ? `${name}\n` : name.padEnd(width);
  });
  return text;
};

export const filesLine = (count: number, bytes: number): string =>
  `${String(count).padStart(16)} File(s) ${grouped(bytes).padStart(14)} bytes\n`;

export const directoriesLine = (count: number, free: number | null): string =>
  `${String(count).padStart(16)} Dir(s) ${grouped(free ?? usual).padStart(15)} bytes free\n`;
