import type { VisibleNode } from "#contract/file-tree/index.ts";
import { grouped, momentOf, shortDate, shortTime, undated } from "../../common/moment.ts";

/** Free space of a fresh scratch of 20 GB. An assumption. */
const free = 21_302_112_256;

const stamp = (node: VisibleNode): string => {
  const moment = momentOf(node.modified ?? undated);
  return `${shortDate(moment)}  ${shortTime(moment)}`;
};

const kindOf = (node: VisibleNode): string => {
  if (node.kind === "directory") return "<DIR>";
  if (node.kind === "file") return "";
  return node.linkType === "junction" ? "<JUNCTION>" : "<SYMLINK>";
};

/** One line of `dir`. */
export const longLine = (node: VisibleNode, name = node.name): string => {
  const kind = kindOf(node);
  const middle = node.kind === "file" ? grouped(node.size).padStart(18) : `    ${kind.padEnd(14)}`;
  return `${stamp(node)}${middle} ${name}${node.kind === "link" ? ` [${node.target}]` : ""}\n`;
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

export const directoriesLine = (count: number): string =>
  `${String(count).padStart(16)} Dir(s) ${grouped(free).padStart(15)} bytes free\n`;
