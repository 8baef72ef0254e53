import { fold, type VisibleNode } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { undated } from "../../common/moment.ts";
import { type Options, optionsOf, optionValue } from "../../common/option.ts";
import { extensionOf, joinTo, leafOf, parentOf } from "../../common/path.ts";
import { fitsDosWildcard, hasWildcard } from "../../common/wildcard.ts";
import { fault, out, texts } from "../message.ts";
import type { Shell } from "../session.ts";
import { absolute } from "../words.ts";
import type { Builtin } from "./builtin.ts";
import { freeBytes, shortNames } from "./directory-details.ts";
import { directoriesLine, filesLine, longLine, wideLines } from "./directory-listing.ts";
import { serial } from "./information.ts";

interface Wanted {
  readonly bare: boolean;
  readonly wide: boolean;
  readonly recursive: boolean;
  /** Attribute letters of /A, or null where hidden things stay hidden. */
  readonly attributes: string | null;
  readonly order: string | null;
  readonly owners: boolean;
  readonly streams: boolean;
  readonly shortNames: boolean;
}

const wantedOf = (options: Options): Wanted => ({
  bare: options.switches.includes("b"),
  wide: options.switches.includes("w"),
  recursive: options.switches.includes("s"),
  attributes: optionValue(options, "a"),
  order: optionValue(options, "o"),
  owners: options.switches.includes("q"),
  streams: options.switches.includes("r"),
  shortNames: options.switches.includes("x"),
});

const hasAttribute = (node: VisibleNode, letter: string): boolean => {
  if (letter === "D") return node.kind === "directory" || (node.kind === "link" && node.linkType === "junction");
  if (letter === "L") return node.kind === "link" || (node.attributes ?? "").includes("L");
  return (node.attributes ?? "").includes(letter);
};

const shown = (node: VisibleNode, attributes: string | null): boolean => {
  if (attributes === null)
    return !/[HS]/.test(node.attributes ?? "") && !(node.kind === "link" && node.linkType === "junction");
  return [...attributes.toUpperCase().matchAll(/(-?)([A-Z])/g)].every(
    ([, not, letter = ""]) => hasAttribute(node, letter) === (not === ""),
  );
};

const keys: Readonly<Record<string, (node: VisibleNode) => string | number>> = {
  n: ({ name }) => name.toUpperCase(),
  e: ({ name }) => extensionOf(name).toUpperCase(),
  s: (node) => (node.kind === "file" ? node.size : 0),
  d: ({ modified }) => modified ?? 0,
  g: ({ kind }) => (kind === "directory" ? 0 : 1),
};

const sorted = (nodes: readonly VisibleNode[], order: string | null): readonly VisibleNode[] => {
  if (order === null) return nodes;
  const by = [...(order.toLowerCase() || "gn").matchAll(/(-?)([nesdg])/g)];
  return [...nodes].sort((one, other) => {
    for (const [, minus, letter = "n"] of by) {
      const [a, b] = [keys[letter]?.(one) ?? 0, keys[letter]?.(other) ?? 0];
      if (a !== b) return (a < b ? -1 : 1) * (minus === "" ? 1 : -1);
    }
    return 0;
  });
};

const longLines = (shell: Shell, directory: string, nodes: readonly VisibleNode[], wanted: Wanted): string => {
  const short = wanted.shortNames ? shortNames(shell.system, directory) : null;
  return nodes
    .map((node) =>
      longLine(node, {
        owner: wanted.owners,
        streams: wanted.streams,
        ...(short === null ? {} : { shortName: short[fold(node.name)] ?? "" }),
      }),
    )
    .join("");
};

interface Totals {
  files: number;
  bytes: number;
  directories: number;
}

const showDirectory = (shell: Shell, directory: string, pattern: string, wanted: Wanted, totals: Totals): void => {
  const nodes = shell.system.list(directory);
  if (isFailure(nodes)) return;
  const found = sorted(
    nodes.filter((node) => shown(node, wanted.attributes) && (pattern === "*" || fitsDosWildcard(pattern, node.name))),
    wanted.order,
  );
  const itself = shell.system.find(directory)?.node;
  const dots: readonly VisibleNode[] =
    leafOf(directory) === "" ||
    pattern !== "*" ||
    itself === undefined ||
    (wanted.attributes !== null && !/^d?$/i.test(wanted.attributes))
      ? []
      : [".", ".."].map((name) => ({ kind: "directory", name, entries: {}, modified: itself.modified ?? undated }));
  const all = wanted.bare ? found : [...dots, ...found];
  if (all.length > 0) {
    const files = found.filter((node) => node.kind === "file");
    const bytes = files.reduce((sum, node) => sum + (node.kind === "file" ? node.size : 0), 0);
    if (wanted.bare)
      out(shell, found.map(({ name }) => `${wanted.recursive ? joinTo(directory, name) : name}\n`).join(""));
    else
      out(
        shell,
        `${totals.directories + totals.files > 0 ? "\n" : ""} Directory of ${directory}\n\n${wanted.wide ? wideLines(all) : longLines(shell, directory, all, wanted)}${filesLine(files.length, bytes)}`,
      );
    totals.files += files.length;
    totals.bytes += bytes;
    totals.directories += all.length - files.length;
  }
  if (wanted.recursive)
    for (const node of nodes)
      if (node.kind === "directory") showDirectory(shell, joinTo(directory, node.name), pattern, wanted, totals);
};

const showPath = (shell: Shell, name: string, wanted: Wanted): number => {
  const path = absolute(shell, name);
  const isDirectory = !hasWildcard(leafOf(path)) && shell.system.find(path)?.node.kind === "directory";
  const directory = isDirectory ? path : parentOf(path);
  if (!isDirectory && shell.system.find(directory) === null) return fault(shell, texts.noPath);
  const totals: Totals = { files: 0, bytes: 0, directories: 0 };
  showDirectory(shell, directory, isDirectory ? "*" : leafOf(path), wanted, totals);
  if (totals.files + totals.directories === 0) {
    if (!wanted.bare) out(shell, ` Directory of ${directory}\n\n`);
    return fault(shell, texts.notFound);
  }
  if (wanted.bare) return 0;
  if (wanted.recursive) out(shell, `\n     Total Files Listed:\n${filesLine(totals.files, totals.bytes)}`);
  out(shell, directoriesLine(totals.directories, freeBytes(shell.system, directory)));
  return 0;
};

export const directory: Builtin = {
  names: ["dir"],
  run: (shell, tail) => {
    const options = optionsOf(tail);
    const wanted = wantedOf(options);
    if (!wanted.bare) out(shell, ` Volume in drive C has no label.\n Volume Serial Number is ${serial}\n\n`);
    let code = 0;
    for (const name of options.rest.length === 0 ? ["."] : options.rest) code = showPath(shell, name, wanted) || code;
    return code;
  },
};
